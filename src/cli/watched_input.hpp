#pragma once

#include <chrono>
#include <cstdint>
#include <streambuf>
#include <string>

#include "progress.hpp"
#include "steady/report/document.hpp"

namespace steady {

/// What stands behind a stream, with a line on the terminal that tells how much of it has been
/// read: the part of the whole, or, where its size is not known, as of a pipe, how many lines.
class WatchedInput : public std::streambuf {
 public:
  /// @param from  stays alive as long as this does
  /// @param name  what the line says is read
  WatchedInput(std::streambuf& from, std::string name, Context& context);

 private:
  std::streamsize xsgetn(char* into, std::streamsize most) override;
  int_type underflow() override;
  int_type uflow() override;

  void note(const char* bytes, std::streamsize count);
  std::string told() const;

  std::streambuf& from_;
  std::string name_;
  const Machine& machine_;
  Look look_;
  ProgressLine line_;
  std::int64_t size_ = 0;  ///< 0 where it is not known
  std::int64_t read_ = 0;
  std::int64_t lines_ = 0;
  std::chrono::milliseconds due_{};  ///< when it is drawn next
};

}  // namespace steady
