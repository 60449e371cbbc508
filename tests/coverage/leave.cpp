// Linked into the coverage build alone. What the program has counted is written by exit(), which it goes around: it
// leaves by _Exit() once its answer is out, and so do the forked children of some tests.

extern "C" {

#include <gcov.h>

[[noreturn]] void __real__Exit(int code);
[[noreturn]] void __real__exit(int code);

[[noreturn]] void __wrap__Exit(int code) {
  __gcov_dump();
  __real__Exit(code);
}

[[noreturn]] void __wrap__exit(int code) {
  __gcov_dump();
  __real__exit(code);
}
}
