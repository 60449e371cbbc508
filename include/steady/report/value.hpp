#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "steady/core/calendar.hpp"
#include "steady/core/ids.hpp"
#include "steady/report/series.hpp"

namespace steady {

class Value;
/// Named values in the order in which they are printed.
using Fields = std::vector<std::pair<std::string, Value>>;
using Values = std::vector<Value>;

/// A list of fields that is made while it is printed.
struct Rows {
  Series<Fields> each;
};

/// A number that is printed with six decimals.
struct Decimal {
  double number = 0;
};

/// What a named field of a document holds: null, yes or no, a number, a text, a list, or fields.
class Value {
 public:
  Value() = default;  ///< null
  Value(std::nullptr_t) {}
  Value(bool yes) : held_(yes) {}
  Value(int number) : held_(std::int64_t{number}) {}
  Value(std::int64_t number) : held_(number) {}
  Value(Decimal number) : held_(number) {}
  Value(Seconds seconds) : held_(std::int64_t{seconds.count()}) {}
  Value(Date date) : held_(iso(date)) {}
  Value(const char* text) : held_(std::string(text)) {}
  Value(std::string_view text) : held_(std::string(text)) {}
  Value(std::string text) : held_(std::move(text)) {}
  Value(Values list) : held_(std::move(list)) {}
  Value(Ids list) : held_(std::make_shared<const Ids>(std::move(list))) {}
  Value(Rows list) : held_(std::make_shared<const Rows>(std::move(list))) {}
  Value(Fields fields) : held_(std::move(fields)) {}
  /// What is absent is null.
  template <class T>
  Value(const std::optional<T>& maybe) {
    if (maybe) *this = Value(*maybe);
  }

  using Held = std::variant<std::monostate, bool, std::int64_t, Decimal, std::string, Values,
                            std::shared_ptr<const Ids>, std::shared_ptr<const Rows>, Fields>;
  const Held& held() const { return held_; }

 private:
  Held held_;
};

/// The field of that name, or null where there is none.
const Value* field(const Fields& fields, std::string_view name);

}  // namespace steady
