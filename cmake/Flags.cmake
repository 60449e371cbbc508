# How everything is compiled: warnings, hardening, sanitizers, and for release a program that lives for a
# millisecond: no C++ shared library to load, libc alone stays shared.

add_library(steady_flags INTERFACE)
target_compile_features(steady_flags INTERFACE cxx_std_20)
target_compile_options(steady_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${STEADY_WERROR}>:-Werror>)

# GCC 12 sees overlapping copies where a string is put together (its bug 105329).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(steady_flags INTERFACE -Wno-restrict)
endif()

if(STEADY_SANITIZE)
  target_compile_options(steady_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(steady_flags INTERFACE -fsanitize=address,undefined)
  if(STEADY_FUZZ)
    target_compile_options(steady_flags INTERFACE -fsanitize=fuzzer-no-link)
  endif()
else()
  # docs/testing.md says what each of these is against and what it costs.
  target_compile_options(steady_flags INTERFACE
    -fstack-protector-strong -ffunction-sections -fdata-sections)
  target_compile_definitions(steady_flags INTERFACE $<$<CONFIG:Release>:_GLIBCXX_ASSERTIONS>)
  # A program that can lie anywhere in memory, also where the compiler does not make one by itself.
  target_compile_options(steady_flags INTERFACE -fPIE)
  target_link_options(steady_flags INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)
  include(CheckCXXCompilerFlag)
  foreach(flag -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "STEADY_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(steady_flags INTERFACE ${flag})
    endif()
  endforeach()
  # Some systems set a level of their own, and a second one is a warning. Compilers that know no third take the second.
  target_compile_options(steady_flags INTERFACE
    $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=3>)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(steady_flags INTERFACE
      -Wl,--gc-sections -Wl,--as-needed -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
    # Fewer segments to map and fewer pages to fault in: a twentieth of a `log` by the clock.
    target_link_options(steady_flags INTERFACE -Wl,-z,noseparate-code)
    # Beside a shared C++ library, a static libstdc++ aborts at that library's first exception.
    include(CheckLinkerFlag)
    check_linker_flag(CXX "-static-libstdc++" STEADY_HAS_STATIC_LIBSTDCXX)
    if(STEADY_SQLITECPP_IS_ARCHIVE AND STEADY_HAS_STATIC_LIBSTDCXX)
      target_link_options(steady_flags INTERFACE -static-libstdc++ -static-libgcc)
    endif()
  endif()
endif()

if(STEADY_COVERAGE)
  # The counters are written at exit, which not every program waits for.
  add_library(steady_counters STATIC tests/coverage/leave.cpp)
  target_link_options(steady_flags INTERFACE -Wl,--wrap=_Exit -Wl,--wrap=_exit)
  target_link_libraries(steady_flags INTERFACE steady_counters)
endif()
