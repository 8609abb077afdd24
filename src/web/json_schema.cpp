#include "web/json_schema.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/check.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

namespace takar::web {
namespace {

using Flaw = std::optional<SchemaFlaw>;

constexpr std::string_view kIdPattern = "^[0-9]{1,19}$";
constexpr std::string_view kDecimalPattern = R"(^-?[0-9]+(\.[0-9]+)?$)";
constexpr std::array<std::string_view, 23> kKeywords{"$ref",
                                                     "description",
                                                     "type",
                                                     "enum",
                                                     "properties",
                                                     "required",
                                                     "additionalProperties",
                                                     "items",
                                                     "oneOf",
                                                     "anyOf",
                                                     "allOf",
                                                     "minLength",
                                                     "maxLength",
                                                     "minItems",
                                                     "maxItems",
                                                     "minimum",
                                                     "maximum",
                                                     "pattern",
                                                     "format",
                                                     "default",
                                                     "example",
                                                     "const",
                                                     "title"};

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = text.find('.');
  return all_digits(text.substr(0, point)) &&
         (point == std::string_view::npos || all_digits(text.substr(point + 1)));
}

bool is_date(std::string_view text) {
  return text.size() == 10 && parse_rfc3339(std::string(text) + "T00:00:00Z").has_value();
}

std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool has_type(std::string_view type, const json::Value& value) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_int64();
  if (type == "boolean") return value.is_bool();
  return type == "null" && value.is_null();
}

std::string below(const std::string& place, std::string_view part) {
  return place.empty() ? std::string(part) : place + "/" + std::string(part);
}

// One walk over one value; keeps the depth of the walk bounded by the depth of the value, which
// json::parse() has bounded.
class Walk {
 public:
  explicit Walk(const JsonSchemas& schemas) : schemas_(schemas) {}

  Flaw check(const json::Object& schema, const json::Value& value, const std::string& place) const {
    if (const auto reference = json::text_at(schema, "$ref"))
      if (auto flaw = check(schemas_.resolve(*reference), value, place)) return flaw;
    if (auto flaw = check_type(schema, value, place)) return flaw;
    if (auto flaw = check_choice(schema, value, place)) return flaw;
    if (const auto* text = value.if_string())
      if (auto flaw = check_text(schema, {text->data(), text->size()}, place)) return flaw;
    if (const auto* number = value.if_int64())
      if (auto flaw = check_number(schema, *number, place)) return flaw;
    if (const auto* array = value.if_array())
      if (auto flaw = check_array(schema, *array, place)) return flaw;
    if (const auto* object = value.if_object()) return check_object(schema, *object, place);
    return std::nullopt;
  }

 private:
  Flaw check_type(const json::Object& schema,
                  const json::Value& value,
                  const std::string& place) const {
    if (const auto type = json::text_at(schema, "type"))
      if (!has_type(*type, value)) return SchemaFlaw{place, std::string(*type)};
    if (const auto* types = json::array_at(schema, "type")) {
      const bool fits = std::any_of(types->begin(), types->end(), [&](const json::Value& type) {
        return has_type({type.get_string().data(), type.get_string().size()}, value);
      });
      if (!fits) return SchemaFlaw{place, json::write(*types)};
    }
    if (const auto* words = json::array_at(schema, "enum"))
      if (std::find(words->begin(), words->end(), value) == words->end())
        return SchemaFlaw{place, json::write(*words)};
    return std::nullopt;
  }

  Flaw check_choice(const json::Object& schema,
                    const json::Value& value,
                    const std::string& place) const {
    if (const auto* all = json::array_at(schema, "allOf"))
      for (const auto& part : *all)
        if (auto flaw = check(part.get_object(), value, place)) return flaw;
    for (const std::string_view key : {"anyOf", "oneOf"}) {
      const auto* options = json::array_at(schema, key);
      if (options == nullptr) continue;
      // The option that was understood furthest names the place best.
      Flaw best;
      bool fits = false;
      for (const auto& option : *options) {
        auto flaw = check(option.get_object(), value, place);
        fits = fits || !flaw;
        if (flaw && (!best || flaw->place.size() > best->place.size())) best = std::move(flaw);
      }
      if (!fits) return best;
    }
    return std::nullopt;
  }

  static Flaw check_text(const json::Object& schema,
                         std::string_view text,
                         const std::string& place) {
    const auto length = static_cast<std::int64_t>(characters_of(text));
    if (const auto least = json::integer_at(schema, "minLength"); least && length < *least)
      return SchemaFlaw{place, "at least " + std::to_string(*least) + " characters"};
    if (const auto most = json::integer_at(schema, "maxLength"); most && length > *most)
      return SchemaFlaw{place, "at most " + std::to_string(*most) + " characters"};
    if (const auto pattern = json::text_at(schema, "pattern")) {
      if (*pattern == kIdPattern && (!all_digits(text) || text.size() > 19))
        return SchemaFlaw{place, "an id: 1 to 19 digits"};
      if (*pattern == kDecimalPattern && !is_decimal(text))
        return SchemaFlaw{place, "a decimal number as text"};
    }
    const auto format = json::text_at(schema, "format");
    if (format == "date-time" && !parse_rfc3339(text))
      return SchemaFlaw{place, "an instant, RFC 3339"};
    if (format == "date" && !is_date(text)) return SchemaFlaw{place, "a date, YYYY-MM-DD"};
    return std::nullopt;
  }

  static Flaw check_number(const json::Object& schema,
                           std::int64_t number,
                           const std::string& place) {
    if (const auto least = json::integer_at(schema, "minimum"); least && number < *least)
      return SchemaFlaw{place, "at least " + std::to_string(*least)};
    if (const auto most = json::integer_at(schema, "maximum"); most && number > *most)
      return SchemaFlaw{place, "at most " + std::to_string(*most)};
    return std::nullopt;
  }

  Flaw check_array(const json::Object& schema,
                   const json::Array& array,
                   const std::string& place) const {
    const auto count = static_cast<std::int64_t>(array.size());
    if (const auto least = json::integer_at(schema, "minItems"); least && count < *least)
      return SchemaFlaw{place, "at least " + std::to_string(*least) + " items"};
    if (const auto most = json::integer_at(schema, "maxItems"); most && count > *most)
      return SchemaFlaw{place, "at most " + std::to_string(*most) + " items"};
    const auto* items = json::object_at(schema, "items");
    for (std::size_t i = 0; items != nullptr && i < array.size(); ++i)
      if (auto flaw = check(*items, array[i], below(place, std::to_string(i)))) return flaw;
    return std::nullopt;
  }

  Flaw check_object(const json::Object& schema,
                    const json::Object& object,
                    const std::string& place) const {
    if (const auto* required = json::array_at(schema, "required"))
      for (const auto& name : *required)
        if (!object.contains(name.get_string()))
          return SchemaFlaw{below(place, name.get_string()), "this field"};
    const auto* properties = json::object_at(schema, "properties");
    const auto* others = json::object_at(schema, "additionalProperties");
    const bool closed = json::bool_at(schema, "additionalProperties") == false;
    for (const auto& field : object) {
      const std::string_view name(field.key().data(), field.key().size());
      const auto* property = properties == nullptr ? nullptr : json::object_at(*properties, name);
      if (property == nullptr && closed) return SchemaFlaw{below(place, name), "no such field"};
      const auto* rule = property == nullptr ? others : property;
      if (rule == nullptr) continue;
      if (auto flaw = check(*rule, field.value(), below(place, name))) return flaw;
    }
    return std::nullopt;
  }

  const JsonSchemas& schemas_;
};

// Every schema is written with keywords that the walk above understands.
void check_keywords(const JsonSchemas& schemas, const json::Object& schema) {
  for (const auto& field : schema) {
    const std::string_view key(field.key().data(), field.key().size());
    TAKAR_CHECK(std::find(kKeywords.begin(), kKeywords.end(), key) != kKeywords.end(),
                "docs/openapi.yaml uses a schema keyword that is not enforced");
    if (key == "properties")
      for (const auto& property : field.value().get_object())
        check_keywords(schemas, property.value().get_object());
    if (key == "oneOf" || key == "anyOf" || key == "allOf")
      for (const auto& option : field.value().get_array())
        check_keywords(schemas, option.get_object());
    if ((key == "items" || key == "additionalProperties") && field.value().is_object())
      check_keywords(schemas, field.value().get_object());
  }
  if (const auto reference = json::text_at(schema, "$ref")) (void)schemas.resolve(*reference);
  const auto pattern = json::text_at(schema, "pattern");
  TAKAR_CHECK(!pattern || *pattern == kIdPattern || *pattern == kDecimalPattern,
              "docs/openapi.yaml uses a pattern that is not enforced");
}

}  // namespace

JsonSchemas::JsonSchemas(const json::Object& document) : document_(document) {
  const auto* components = json::object_at(document, "components");
  const auto* schemas = components == nullptr ? nullptr : json::object_at(*components, "schemas");
  TAKAR_CHECK(schemas != nullptr, "the contract has no schemas");
  for (const auto& schema : *schemas) check_keywords(*this, schema.value().get_object());
}

std::optional<SchemaFlaw> JsonSchemas::check(const json::Object& schema,
                                             const json::Value& value) const {
  return Walk(*this).check(schema, value, "");
}

const json::Object& JsonSchemas::resolve(std::string_view reference) const {
  TAKAR_CHECK(reference.starts_with("#/"), "a reference leaves the contract");
  const json::Object* here = &document_;
  for (const auto part : split(reference.substr(2), '/')) {
    here = json::object_at(*here, part);
    TAKAR_CHECK(here != nullptr, "a reference of the contract leads nowhere");
  }
  return *here;
}

}  // namespace takar::web
