#include "json_object.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace steady {

namespace {

using Json = nlohmann::json;

/// Hears from the library what it reads, and keeps what stands directly in the object.
class Listener : public nlohmann::json_sax<Json> {
 public:
  Listener(std::span<const std::string_view> keys, std::span<JsonValue> values) : keys_(keys), values_(values) {}

  bool is_object() const { return is_object_; }

  bool null() override { return put(JsonValue::Kind::null); }
  bool boolean(bool) override { return put(JsonValue::Kind::other); }
  bool number_float(number_float_t, const string_t&) override { return put(JsonValue::Kind::other); }
  bool binary(binary_t&) override { return put(JsonValue::Kind::other); }

  bool number_integer(number_integer_t number) override {
    if (JsonValue* value = here()) value->integer = number;
    return put(JsonValue::Kind::integer);
  }
  bool number_unsigned(number_unsigned_t number) override {
    constexpr number_unsigned_t most = std::numeric_limits<std::int64_t>::max();
    if (number > most) return put(JsonValue::Kind::other);
    return number_integer(static_cast<std::int64_t>(number));
  }

  bool string(string_t& text) override {
    if (in_list() && value_->kind == JsonValue::Kind::texts) {
      value_->texts.push_back(std::move(text));
      return true;
    }
    if (JsonValue* value = here()) value->text.swap(text);
    return put(JsonValue::Kind::text);
  }

  bool start_object(std::size_t) override {
    if (depth_ == 0) is_object_ = true;
    put(JsonValue::Kind::other);
    ++depth_;
    return true;
  }
  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    const auto found = std::find(keys_.begin(), keys_.end(), name);
    value_ = found == keys_.end() ? nullptr : &values_[static_cast<std::size_t>(found - keys_.begin())];
    return true;
  }
  bool end_object() override { return leave(); }

  bool start_array(std::size_t) override {
    if (JsonValue* value = here()) value->texts.clear();
    put(here() != nullptr ? JsonValue::Kind::texts : JsonValue::Kind::other);
    ++depth_;
    return true;
  }
  bool end_array() override { return leave(); }

  bool parse_error(std::size_t, const std::string&, const Json::exception&) override { return false; }

 private:
  /// The value that is being read, where it is one that was asked for.
  JsonValue* here() const { return depth_ == 1 ? value_ : nullptr; }
  bool in_list() const { return depth_ == 2 && value_ != nullptr; }

  /// Notes what kind of value has come; a list that holds anything but texts is none of texts.
  bool put(JsonValue::Kind kind) {
    if (JsonValue* value = here()) value->kind = kind;
    if (in_list()) value_->kind = JsonValue::Kind::other;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::span<const std::string_view> keys_;
  std::span<JsonValue> values_;
  JsonValue* value_ = nullptr;
  int depth_ = 0;
  bool is_object_ = false;
};

}  // namespace

JsonObject::Read JsonObject::read(std::string_view text) {
  for (JsonValue& value : values_) value.kind = JsonValue::Kind::absent;
  Listener listener(keys_, values_);
  if (!Json::sax_parse(text.data(), text.data() + text.size(), &listener)) return Read::not_json;
  return listener.is_object() ? Read::done : Read::no_object;
}

}  // namespace steady
