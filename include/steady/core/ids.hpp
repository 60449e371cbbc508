#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>

namespace steady {

/// IDs of records, in the order in which they were added. An import has a million of them: they are kept as steps from
/// one to the next, and steps that are the same, as how many there are.
class Ids {
 public:
  Ids() = default;
  Ids(std::initializer_list<std::int64_t> ids) {
    for (const std::int64_t id : ids) push_back(id);
  }

  /// Throws std::bad_alloc and then holds what it held.
  void push_back(std::int64_t id);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  /// Hands over each in order. What `take` throws goes through.
  void each(const std::function<void(std::int64_t)>& take) const;

  friend bool operator==(const Ids&, const Ids&) = default;

 private:
  /// IDs of which each is so far behind the one before.
  struct Run {
    std::uint64_t step = 0;  ///< modulo 2^64, so there is one between any two
    std::uint64_t count = 0;

    friend bool operator==(const Run&, const Run&) = default;
  };

  std::string closed_;  ///< runs that are over, both numbers of each as LEB128
  Run open_;
  std::uint64_t last_ = 0;
  std::size_t size_ = 0;
};

}  // namespace steady
