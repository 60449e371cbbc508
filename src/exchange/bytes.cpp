#include "bytes.hpp"

#include <algorithm>

#include "steady/core/error.hpp"

namespace steady {

namespace {
constexpr std::size_t block_size = 1U << 16U;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
}  // namespace

Bytes::Bytes(std::istream& in, const std::string& file) : in_(in), file_(file), block_(block_size) {}

void Bytes::fill() try {
  const auto got = in_.rdbuf()->sgetn(block_.data(), static_cast<std::streamsize>(block_.size()));
  at_ = 0;
  end_ = static_cast<std::size_t>(std::max<std::streamsize>(got, 0));
  if (!begun_ && std::string_view(block_.data(), end_).starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  begun_ = true;
} catch (const std::ios_base::failure&) {
  throw RequestError("the file " + quoted(file_) + " cannot be read");
}

}  // namespace steady
