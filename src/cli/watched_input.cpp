#include "watched_input.hpp"

#include <algorithm>

#include "steady/core/text.hpp"
#include "steady/report/progress.hpp"

namespace steady {

namespace {

/// Often enough to look alive; what is over before the first time never flickers.
constexpr std::chrono::milliseconds pause{100};

/// What is ahead in the stream, or 0 where it cannot tell.
std::int64_t size_of(std::streambuf& from) {
  const std::streamoff here = from.pubseekoff(0, std::ios::cur, std::ios::in);
  if (here < 0) return 0;
  const std::streamoff end = from.pubseekoff(0, std::ios::end, std::ios::in);
  from.pubseekoff(here, std::ios::beg, std::ios::in);
  return std::max<std::streamoff>(end - here, 0);
}

}  // namespace

WatchedInput::WatchedInput(std::streambuf& from, std::string name, Context& context)
    : from_(from), name_(std::move(name)), machine_(context.machine()), line_(context) {
  if (!line_.is_seen()) return;
  for (const CommandRow& row : commands())
    if (row.name == "import") look_ = context.look(row);
  size_ = size_of(from_);
  due_ = machine_.elapsed() + pause;
}

std::streamsize WatchedInput::xsgetn(char* into, std::streamsize most) {
  const std::streamsize count = from_.sgetn(into, most);
  note(into, count);
  return count;
}

WatchedInput::int_type WatchedInput::underflow() { return from_.sgetc(); }

WatchedInput::int_type WatchedInput::uflow() {
  const int_type byte = from_.sbumpc();
  const char character = traits_type::to_char_type(byte);
  if (!traits_type::eq_int_type(byte, traits_type::eof())) note(&character, 1);
  return byte;
}

void WatchedInput::note(const char* bytes, std::streamsize count) {
  if (!line_.is_seen()) return;
  read_ += count;
  lines_ += std::count(bytes, bytes + count, '\n');
  if (machine_.elapsed() < due_) return;
  due_ = machine_.elapsed() + pause;
  look_.width = machine_.progress_width();
  line_.show(told());
}

std::string WatchedInput::told() const {
  const Span name{name_, Style::dim};
  if (size_ > 0) {
    const std::int64_t percent = std::min<std::int64_t>(read_ * 100 / size_, 100);
    return progress_line({read_, size_, {{std::to_string(percent) + "%"}, name}}, look_);
  }
  const std::string read = counted(lines_, "line") + " of " + printable(name_);
  return fitted(read, std::max(look_.width.value_or(80) - 1, 1), look_.utf8 ? "…" : "...");
}

}  // namespace steady
