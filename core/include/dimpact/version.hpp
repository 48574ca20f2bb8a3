#pragma once

namespace dimpact {

/// The model's version: it changes whenever a figure can.
inline constexpr const char* engine_version = "2.0.0";

}  // namespace dimpact
