#pragma once
// Boost.Test catches signals with setjmp, which does not go with WebAssembly's exceptions.
#include <boost/config.hpp>
#undef BOOST_HAS_SIGACTION
