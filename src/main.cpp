#include "steady/cli/run.hpp"

int main(int argc, char** argv) {
  const auto machine = steady::real_machine();
  return steady::run({argv + (argc > 0 ? 1 : 0), argv + argc}, *machine);
}
