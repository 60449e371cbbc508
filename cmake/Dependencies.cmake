# Every library, from the system's packages. What is missing is told at once, with the package to
# install on each system; README.md says what each is for.

set(STEADY_MISSING "")

# steady_need(VARIABLE "what" debian fedora arch homebrew): notes the library when VARIABLE is not found.
function(steady_need variable what debian fedora arch homebrew)
  if(${variable})
    return()
  endif()
  set(line "  ${what}\n    Debian ${debian}   Fedora ${fedora}   Arch ${arch}   Homebrew ${homebrew}\n")
  set(STEADY_MISSING "${STEADY_MISSING}${line}" PARENT_SCOPE)
endfunction()

# The archive where there is one, so that the program loads no library for it; else what there is.
function(steady_find_archive variable name)
  find_library(${variable} NAMES lib${name}.a ${name})
  mark_as_advanced(${variable})
endfunction()

function(steady_library name)
  add_library(steady_${name}_library INTERFACE)
  target_link_libraries(steady_${name}_library INTERFACE ${ARGN})
  add_library(steady::${name} ALIAS steady_${name}_library)
endfunction()

# For packages that bring no CMake files, or such for the shared library only.
function(steady_headers name folder)
  steady_library(${name} ${ARGN})
  target_include_directories(steady_${name}_library SYSTEM INTERFACE "${folder}")
endfunction()

# SQLite3_LIBRARY is the name by which CMake's own module lets the archive be chosen.
steady_find_archive(SQLite3_LIBRARY sqlite3)
find_package(SQLite3 QUIET)
find_path(STEADY_SQLITECPP_INCLUDE SQLiteCpp/SQLiteCpp.h)
if(SQLite3_FOUND)
  # Only then: without SQLite, SQLiteCpp's own CMake file stops at once and hides what else is missing.
  find_package(SQLiteCpp CONFIG QUIET)
endif()
find_package(CLI11 CONFIG QUIET)
find_package(fmt CONFIG QUIET)
find_package(date CONFIG QUIET)
find_package(nlohmann_json CONFIG QUIET)
find_path(STEADY_UTF8PROC_INCLUDE utf8proc.h)
steady_find_archive(STEADY_UTF8PROC_LIBRARY utf8proc)
find_path(STEADY_TOML_INCLUDE toml++/toml.h)
find_path(STEADY_CTEMPLATE_INCLUDE ctemplate/template.h)
# The archive without threads first: the program has one, and locks cost every start.
find_library(STEADY_CTEMPLATE_LIBRARY NAMES libctemplate_nothreads.a libctemplate.a ctemplate_nothreads ctemplate)
mark_as_advanced(STEADY_SQLITECPP_INCLUDE STEADY_UTF8PROC_INCLUDE STEADY_TOML_INCLUDE
                 STEADY_CTEMPLATE_INCLUDE STEADY_CTEMPLATE_LIBRARY)

steady_need(SQLite3_FOUND "SQLite" libsqlite3-dev sqlite-devel sqlite sqlite)
steady_need(STEADY_SQLITECPP_INCLUDE "SQLiteCpp" libsqlitecpp-dev sqlitecpp-devel "sqlitecpp (AUR)" sqlitecpp)
steady_need(STEADY_UTF8PROC_LIBRARY "utf8proc" libutf8proc-dev utf8proc-devel libutf8proc utf8proc)
steady_need(CLI11_FOUND "CLI11" libcli11-dev cli11-devel cli11 cli11)
steady_need(fmt_FOUND "fmt" libfmt-dev fmt-devel fmt fmt)
steady_need(date_FOUND "Howard Hinnant's date" libhowardhinnant-date-dev date-devel chrono-date howard-hinnant-date)
steady_need(nlohmann_json_FOUND "nlohmann-json" nlohmann-json3-dev json-devel nlohmann-json nlohmann-json)
steady_need(STEADY_TOML_INCLUDE "toml++" libtomlplusplus-dev tomlplusplus-devel tomlplusplus tomlplusplus)
steady_need(STEADY_CTEMPLATE_LIBRARY "ctemplate" libctemplate-dev ctemplate-devel "ctemplate (AUR)" ctemplate)

if(STEADY_TESTS OR STEADY_FUZZ)
  find_package(GTest CONFIG QUIET)
  find_package(rapidcheck CONFIG QUIET)
  steady_need(GTest_FOUND "GoogleTest (tests)" libgtest-dev gtest-devel gtest googletest)
  steady_need(rapidcheck_FOUND "RapidCheck (tests)" librapidcheck-dev rapidcheck-devel rapidcheck rapidcheck)
endif()
if(STEADY_BENCHMARKS)
  find_package(benchmark CONFIG QUIET)
  steady_need(benchmark_FOUND "Google Benchmark (benchmarks)" libbenchmark-dev google-benchmark-devel benchmark google-benchmark)
endif()

if(STEADY_MISSING)
  message(FATAL_ERROR "Libraries are missing:\n${STEADY_MISSING}")
endif()

set(STEADY_SQLITECPP_IS_ARCHIVE OFF)
get_target_property(sqlitecpp_type SQLiteCpp TYPE)
if(sqlitecpp_type STREQUAL "STATIC_LIBRARY")
  set(STEADY_SQLITECPP_IS_ARCHIVE ON)
endif()

# SQLite's archive does not say itself that its mathematical functions are in libm.
steady_library(sqlite SQLiteCpp SQLite::SQLite3 ${CMAKE_DL_LIBS} m)
steady_library(cli11 CLI11::CLI11)
steady_library(fmt fmt::fmt-header-only)
steady_library(date date::date)
steady_library(json nlohmann_json::nlohmann_json)
steady_headers(utf8proc "${STEADY_UTF8PROC_INCLUDE}" ${STEADY_UTF8PROC_LIBRARY})
steady_headers(toml "${STEADY_TOML_INCLUDE}")
steady_headers(ctemplate "${STEADY_CTEMPLATE_INCLUDE}" ${STEADY_CTEMPLATE_LIBRARY})
target_compile_definitions(steady_toml_library INTERFACE TOML_HEADER_ONLY=1)
