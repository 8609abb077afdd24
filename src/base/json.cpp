#include "base/json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

namespace takar::json {
namespace {

namespace bj = boost::json;

// Builds the value while it looks at what Boost.JSON would let pass: it keeps the last of two equal
// keys and rounds fractions to double.
class StrictReader {
 public:
  // The names are those that boost::json::basic_parser asks for.
  // NOLINTBEGIN(readability-identifier-naming)
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = 4096;
  static constexpr std::size_t max_string_size = std::size_t(-1);
  // NOLINTEND(readability-identifier-naming)

  std::string why;

  Value take() { return std::move(root_); }

  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }
  bool on_object_begin(bj::error_code&) { return open(Object{}); }
  bool on_object_end(std::size_t, bj::error_code&) { return close(); }
  bool on_array_begin(bj::error_code&) { return open(Array{}); }
  bool on_array_end(std::size_t, bj::error_code&) { return close(); }
  bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_key(bj::string_view part, std::size_t, bj::error_code& error) {
    text_.append(part.data(), part.size());
    if (open_.back()->get_object().contains(text_))
      return stop("kunci ganda / duplicate key \"" + text_ + "\"", error);
    keys_.back() = std::exchange(text_, {});
    return true;
  }
  bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_string(bj::string_view part, std::size_t, bj::error_code&) {
    text_.append(part.data(), part.size());
    add(Value(std::exchange(text_, {})));
    return true;
  }
  bool on_number_part(bj::string_view, bj::error_code&) { return true; }
  bool on_int64(std::int64_t number, bj::string_view, bj::error_code&) {
    add(Value(number));
    return true;
  }
  bool on_uint64(std::uint64_t, bj::string_view, bj::error_code& error) {
    return stop("bilangan terlalu besar / number beyond 64 bits", error);
  }
  bool on_double(double, bj::string_view, bj::error_code& error) {  // Refused, never used.
    return stop("pecahan ditulis sebagai teks / write fractions as text", error);
  }
  bool on_bool(bool value, bj::error_code&) {
    add(Value(value));
    return true;
  }
  bool on_null(bj::error_code&) {
    add(Value(nullptr));
    return true;
  }
  bool on_comment_part(bj::string_view, bj::error_code&) { return false; }
  bool on_comment(bj::string_view, bj::error_code&) { return false; }

 private:
  bool stop(std::string reason, bj::error_code& error) {
    why = std::move(reason);
    error = bj::error::syntax;
    return false;
  }
  Value* add(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    if (auto* array = open_.back()->if_array()) return &array->emplace_back(std::move(value));
    return &open_.back()->get_object().emplace(keys_.back(), std::move(value)).first->value();
  }
  // A nested value is filled before its parent grows again, so the pointers stay good.
  bool open(Value value) {
    open_.push_back(add(std::move(value)));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    open_.pop_back();
    keys_.pop_back();
    return true;
  }

  Value root_;
  std::vector<Value*> open_;
  std::vector<std::string> keys_;
  std::string text_;
};

}  // namespace

Result<Value> parse(std::string_view text) {
  bj::parse_options options;
  options.max_depth = kDepthMax;
  bj::basic_parser<StrictReader> parser(options);
  bj::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) error = bj::error::extra_data;
  if (!error) return parser.handler().take();
  const auto& why = parser.handler().why;
  return reject("base.bad_json", {std::to_string(read), why.empty() ? error.message() : why});
}

std::string write(const Value& value) {
  return bj::serialize(value);
}

std::optional<std::string_view> text_at(const Object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  const auto* text = value == nullptr ? nullptr : value->if_string();
  if (text == nullptr) return std::nullopt;
  return std::string_view(text->data(), text->size());
}

std::optional<std::int64_t> integer_at(const Object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  const auto* number = value == nullptr ? nullptr : value->if_int64();
  if (number == nullptr) return std::nullopt;
  return *number;
}

std::optional<bool> bool_at(const Object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  const auto* flag = value == nullptr ? nullptr : value->if_bool();
  if (flag == nullptr) return std::nullopt;
  return *flag;
}

const Array* array_at(const Object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_array();
}

const Object* object_at(const Object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_object();
}

std::string string_or_empty(const Object& object, std::string_view key) {
  return std::string(text_at(object, key).value_or(""));
}

}  // namespace takar::json
