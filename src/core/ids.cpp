#include "steady/core/ids.hpp"

#include <string_view>

namespace steady {

namespace {

/// Small numbers in few bytes: seven bits in each, and whether more follow. (LEB128, DWARF 5, section 7.6)
void append(std::string& text, std::uint64_t number) {
  for (; number > 0x7f; number >>= 7U) text += static_cast<char>(0x80 | (number & 0x7f));
  text += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& text) {
  std::uint64_t number = 0;
  unsigned shift = 0;
  while (true) {
    const auto byte = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) return number;
    shift += 7;
  }
}

/// Steps to both sides as numbers that are small where the step is: 0, -1, 1, -2 as 0, 1, 2, 3.
std::uint64_t folded(std::uint64_t step) { return (step << 1U) ^ (step >> 63U ? ~std::uint64_t{0} : 0); }

std::uint64_t unfolded(std::uint64_t number) { return (number >> 1U) ^ (number & 1U ? ~std::uint64_t{0} : 0); }

}  // namespace

void Ids::push_back(std::int64_t id) {
  const std::uint64_t step = static_cast<std::uint64_t>(id) - last_;
  if (open_.count == 0 || step != open_.step) {
    std::string run;
    if (open_.count > 0) {
      append(run, folded(open_.step));
      append(run, open_.count);
    }
    closed_ += run;
    open_ = {step, 0};
  }
  ++open_.count;
  last_ = static_cast<std::uint64_t>(id);
  ++size_;
}

void Ids::each(const std::function<void(std::int64_t)>& take) const {
  std::uint64_t id = 0;
  const auto hand_over = [&](const Run& run) {
    for (std::uint64_t i = 0; i < run.count; ++i) take(static_cast<std::int64_t>(id += run.step));
  };
  for (std::string_view rest = closed_; !rest.empty();) {
    const std::uint64_t step = unfolded(take_number(rest));
    hand_over({step, take_number(rest)});
  }
  hand_over(open_);
}

}  // namespace steady
