// What each kind of step must carry: its fields, their shape and their limits. One table decides,
// for the form that is checked and for the paper that is made.

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "base/time.hpp"
#include "documents/build.hpp"
#include "documents/document_for.hpp"

namespace takar::documents {
namespace {

using sop::StepKind;

enum class Shape : std::uint8_t {
  kText,       // Plain text, up to kContentTextMax bytes.
  kCount,      // 0 to 10,000.
  kFlag,       // true or false.
  kDate,       // 2026-03-19
  kHour,       // 08:30, of the office clock.
  kInstant,    // RFC 3339.
  kPosition,   // Id of a position.
  kUnit,       // Id of a unit.
  kIndicator,  // Id of an indicator.
  kPositions,  // Lists of them.
  kUnits,
  kIndicators,
  kTexts,
  kObjects,  // A list of objects with the fields of `items`.
  kFigures,  // Component id to figure; the measurement's own rules check the figures.
};

struct Field {
  std::string_view name;
  Shape shape = Shape::kText;
  bool required = false;  // A field that is not required may be absent or null.
  std::span<const Field> items;
};

constexpr std::array<Field, 1> kNote = {{{"note"}}};
constexpr std::array<Field, 2> kLetterNote = {{{"note"}, {"given_number"}}};
constexpr std::array<Field, 3> kOrder = {
    {{"instruction", Shape::kText, true}, {"recipients", Shape::kPositions}, {"due_note"}}};
constexpr std::array<Field, 2> kPrepareForm = {
    {{"indicator_ids", Shape::kIndicators, true}, {"unit_ids", Shape::kUnits}}};
constexpr std::array<Field, 2> kHandOutItem = {
    {{"unit_id", Shape::kUnit, true}, {"count", Shape::kCount, true}}};
constexpr std::array<Field, 1> kHandOut = {{{"items", Shape::kObjects, true, kHandOutItem}}};
constexpr std::array<Field, 5> kFillInValue = {{{"indicator_id", Shape::kIndicator, true},
                                                {"components", Shape::kFigures},
                                                {"actual"},
                                                {"state", Shape::kText, true},
                                                {"note"}}};
constexpr std::array<Field, 1> kFillIn = {{{"values", Shape::kObjects, true, kFillInValue}}};
constexpr std::array<Field, 2> kGather = {{{"note"}, {"accepted_missing", Shape::kUnits}}};
constexpr std::array<Field, 4> kValidateResult = {{{"unit_id", Shape::kUnit, true},
                                                   {"indicator_id", Shape::kIndicator, true},
                                                   {"ok", Shape::kFlag, true},
                                                   {"note"}}};
constexpr std::array<Field, 2> kValidate = {
    {{"results", Shape::kObjects, true, kValidateResult}, {"note"}}};
constexpr std::array<Field, 7> kInvite = {{{"subject", Shape::kText, true},
                                           {"date", Shape::kDate, true},
                                           {"time", Shape::kHour, true},
                                           {"place", Shape::kText, true},
                                           {"participants", Shape::kPositions},
                                           {"agenda", Shape::kTexts},
                                           {"given_number"}}};
constexpr std::array<Field, 2> kAttendance = {
    {{"position_id", Shape::kPosition, true}, {"present", Shape::kFlag, true}}};
constexpr std::array<Field, 3> kMeet = {{{"attendance", Shape::kObjects, true, kAttendance},
                                         {"started_at", Shape::kInstant},
                                         {"finished_at", Shape::kInstant}}};
constexpr std::array<Field, 3> kMinutesDecision = {
    {{"text", Shape::kText, true}, {"owner_position_id", Shape::kPosition}, {"due", Shape::kDate}}};
constexpr std::array<Field, 2> kMinutes = {
    {{"discussion", Shape::kText, true}, {"decisions", Shape::kObjects, false, kMinutesDecision}}};
constexpr std::array<Field, 4> kDraft = {
    {{"title", Shape::kText, true}, {"summary"}, {"obstacles"}, {"follow_up"}}};
constexpr std::array<Field, 1> kSign = {{{"statement", Shape::kText, true}}};
constexpr std::array<Field, 4> kCoverLetter = {{{"to", Shape::kText, true},
                                                {"subject", Shape::kText, true},
                                                {"attachments", Shape::kTexts},
                                                {"given_number"}}};
constexpr std::array<Field, 2> kCopies = {
    {{"count", Shape::kCount, true}, {"receivers", Shape::kTexts}}};
constexpr std::array<Field, 3> kArchive = {
    {{"classification", Shape::kText, true}, {"location", Shape::kText, true}, {"note"}}};

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 19 && text.front() != '0' &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_hour(std::string_view text) {
  const auto number = [&](std::size_t from) {
    int value = -1;
    std::from_chars(text.data() + from, text.data() + from + 2, value);
    return value;
  };
  return text.size() == 5 && text[2] == ':' && number(0) >= 0 && number(0) <= 23 &&
         number(3) >= 0 && number(3) <= 59;
}

class ContentChecker {
 public:
  // Without known names only the shape is held to the rules, not whom the ids name.
  explicit ContentChecker(const KnownNames* known) : known_(known) {}

  // What the content named, so far as it was checked.
  NamedIds take_named() { return std::move(named_); }

  std::optional<Rejection> check(const json::Object& object,
                                 std::span<const Field> fields,
                                 const std::string& place) {
    for (const auto& pair : object) {
      const auto key = std::string_view(pair.key().data(), pair.key().size());
      const bool known = std::any_of(
          fields.begin(), fields.end(), [&](const Field& field) { return field.name == key; });
      if (!known) return Rejection{"documents.field_unknown", {place + std::string(key)}};
    }
    for (const auto& field : fields) {
      const auto name = place + std::string(field.name);
      const auto* value = object.if_contains(field.name);
      const bool absent = value == nullptr || value->is_null();
      if (absent && field.required) return Rejection{"documents.field_missing", {name}};
      if (absent) continue;
      if (auto wrong = check_value(*value, field, name)) return wrong;
    }
    return std::nullopt;
  }

 private:
  using Wrong = std::optional<Rejection>;

  static Wrong wrong(const std::string& name) { return Rejection{"documents.field_wrong", {name}}; }

  Wrong check_value(const json::Value& value, const Field& field, const std::string& name) {
    switch (field.shape) {
      case Shape::kFlag:
        return value.is_bool() ? Wrong() : wrong(name);
      case Shape::kCount: {
        const auto* number = value.if_int64();
        return number != nullptr && *number >= 0 && *number <= 10'000 ? Wrong() : wrong(name);
      }
      case Shape::kFigures:
        return value.is_object() ? Wrong() : wrong(name);
      case Shape::kTexts:
      case Shape::kPositions:
      case Shape::kUnits:
      case Shape::kIndicators:
      case Shape::kObjects:
        return check_list(value, field, name);
      default:
        return check_text(value, field, name);
    }
  }

  Wrong check_text(const json::Value& value, const Field& field, const std::string& name) {
    const auto* string = value.if_string();
    if (string == nullptr) return wrong(name);
    const std::string_view text(string->data(), string->size());
    if (text.size() > kContentTextMax)
      return Rejection{"documents.field_too_long", {name, std::to_string(kContentTextMax)}};
    switch (field.shape) {
      case Shape::kDate:
        return date_of(text) ? Wrong() : Wrong({"documents.bad_date", {name}});
      case Shape::kHour:
        return is_hour(text) ? Wrong() : wrong(name);
      case Shape::kInstant:
        return parse_rfc3339(text) ? Wrong() : wrong(name);
      case Shape::kPosition:
      case Shape::kUnit:
      case Shape::kIndicator:
        return check_id(text, field.shape, name);
      default:
        return field.required && text.find_first_not_of(" \t\r\n") == std::string_view::npos
                   ? Wrong({"documents.field_missing", {name}})
                   : Wrong();
    }
  }

  Wrong check_id(std::string_view text, Shape shape, const std::string& name) {
    if (!is_id(text)) return wrong(name);
    if (known_ == nullptr) return std::nullopt;
    const bool known = shape == Shape::kPosition ? known_->position(text)
                       : shape == Shape::kUnit   ? known_->unit(text)
                                                 : known_->indicator(text);
    if (!known) return Rejection{"documents.unknown_name", {name, std::string(text)}};
    if (shape == Shape::kPosition) named_.positions.emplace_back(text);
    if (shape == Shape::kUnit) named_.units.emplace_back(text);
    return std::nullopt;
  }

  Wrong check_list(const json::Value& value, const Field& field, const std::string& name) {
    const auto* list = value.if_array();
    if (list == nullptr) return wrong(name);
    const auto most = field.shape == Shape::kObjects ? 10 * kContentEntriesMax : kContentEntriesMax;
    if (list->size() > most)
      return Rejection{"documents.too_many_entries", {name, std::to_string(most)}};
    if (list->empty() && field.required) return Rejection{"documents.field_missing", {name}};
    for (std::size_t i = 0; i < list->size(); ++i) {
      const auto place = name + "[" + std::to_string(i) + "]";
      if (auto found = check_item((*list)[i], field, place)) return found;
    }
    return std::nullopt;
  }

  Wrong check_item(const json::Value& value, const Field& field, const std::string& place) {
    Field one{"", Shape::kText, true};
    switch (field.shape) {
      case Shape::kObjects:
        if (!value.is_object()) return wrong(place);
        return check(value.get_object(), field.items, place + ".");
      case Shape::kPositions:
        one.shape = Shape::kPosition;
        break;
      case Shape::kUnits:
        one.shape = Shape::kUnit;
        break;
      case Shape::kIndicators:
        one.shape = Shape::kIndicator;
        break;
      default:
        break;
    }
    return check_text(value, one, place);
  }

  const KnownNames* known_;
  NamedIds named_;
};

std::span<const Field> fields_of(StepKind kind) {
  switch (kind) {
    case StepKind::kOrder:
      return kOrder;
    case StepKind::kPrepareForm:
      return kPrepareForm;
    case StepKind::kHandOut:
      return kHandOut;
    case StepKind::kFillIn:
      return kFillIn;
    case StepKind::kGather:
    case StepKind::kRecap:
      return kGather;
    case StepKind::kValidate:
      return kValidate;
    case StepKind::kInvite:
      return kInvite;
    case StepKind::kMeet:
      return kMeet;
    case StepKind::kMinutes:
      return kMinutes;
    case StepKind::kDraft:
      return kDraft;
    case StepKind::kSign:
      return kSign;
    case StepKind::kCoverLetter:
      return kCoverLetter;
    case StepKind::kCopies:
      return kCopies;
    case StepKind::kArchive:
      return kArchive;
    case StepKind::kSubmit:
    case StepKind::kReport:
      return kLetterNote;
    case StepKind::kHandIn:
    case StepKind::kCheck:
      return kNote;
  }
  return kNote;
}

}  // namespace

Result<json::Object> checked_content(StepKind kind, const json::Object& content) {
  if (auto wrong = ContentChecker(nullptr).check(content, fields_of(kind), ""))
    return reject(std::move(*wrong));
  return content;
}

Result<NamedIds> check_typed(StepKind kind, const Typed& typed, const KnownNames& known) {
  ContentChecker checker(&known);
  if (auto wrong = checker.check(typed.content, fields_of(kind), ""))
    return reject(std::move(*wrong));
  if (typed.decision == false && typed.reason.empty()) return reject("documents.reason_missing");
  return checker.take_named();
}

}  // namespace takar::documents
