# What `cmake --install` puts where, and the package that find_package(dimpact) finds.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(DIMPACT_DOCS "${CMAKE_INSTALL_DATAROOTDIR}/doc/dimpact")
set(DIMPACT_PACKAGE "${CMAKE_INSTALL_LIBDIR}/cmake/dimpact")

set(DIMPACT_INSTALLED dimpact_core)
set_target_properties(dimpact_core PROPERTIES EXPORT_NAME core)
install(DIRECTORY core/include/dimpact DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" PATTERN json EXCLUDE)
install(FILES LICENSE DESTINATION "${DIMPACT_DOCS}")
if(TARGET dimpact_json)
  list(APPEND DIMPACT_INSTALLED dimpact_json dimpact-sim)
  set_target_properties(dimpact_json PROPERTIES EXPORT_NAME json)
  install(DIRECTORY core/include/dimpact/json DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/dimpact")
  # Its code is compiled into the library.
  install(FILES wasm/licences/nlohmann-json.txt DESTINATION "${DIMPACT_DOCS}")
endif()
install(TARGETS ${DIMPACT_INSTALLED} EXPORT dimpact INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")

install(EXPORT dimpact NAMESPACE dimpact:: FILE dimpact-targets.cmake DESTINATION "${DIMPACT_PACKAGE}")
configure_package_config_file(core/cmake/dimpact-config.cmake.in "${PROJECT_BINARY_DIR}/dimpact-config.cmake"
                              INSTALL_DESTINATION "${DIMPACT_PACKAGE}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/dimpact-config-version.cmake"
                                 COMPATIBILITY SameMajorVersion)
install(FILES "${PROJECT_BINARY_DIR}/dimpact-config.cmake" "${PROJECT_BINARY_DIR}/dimpact-config-version.cmake"
        DESTINATION "${DIMPACT_PACKAGE}")
