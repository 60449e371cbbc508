#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace steady {

/// What stands behind one key of a JSON object.
struct JsonValue {
  enum class Kind { absent, null, text, integer, texts, other };
  Kind kind = Kind::absent;
  std::string text;
  std::int64_t integer = 0;
  std::vector<std::string> texts;  ///< of a list that holds texts alone

  /// Whether there is nothing: a key that is not there and one that is null say the same.
  bool empty() const { return kind == Kind::absent || kind == Kind::null; }
};

/// One JSON object, read flat: the values of the keys that are asked for, all else passed over. Reading one
/// after the other into the same object saves most of what building a tree for each would cost.
class JsonObject {
 public:
  /// @param keys  stay alive as long as this does
  explicit JsonObject(std::span<const std::string_view> keys) : keys_(keys), values_(keys.size()) {}

  enum class Read { done, not_json, no_object };
  Read read(std::string_view text);

  /// The value of the key at that place in `keys`; of a key that came twice, the last.
  const JsonValue& operator[](std::size_t key) const { return values_[key]; }

 private:
  std::span<const std::string_view> keys_;
  std::vector<JsonValue> values_;
};

}  // namespace steady
