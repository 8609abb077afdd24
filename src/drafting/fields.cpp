#include "drafting/fields.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "sop/words.hpp"
#include "sop/yaml.hpp"

namespace takar::drafting {
namespace {

enum class Form {
  kText,        // One text, or none.
  kList,        // Any number of texts.
  kPairs,       // Texts in pairs.
  kTriples,     // Texts in threes: group, number and activity of a worksheet's row.
  kFives,       // Texts in fives: formulas, corrections.
  kFlag,        // "yes", or nothing.
  kKind,        // A word of sop::StepKind.
  kTime,        // Amount, unit, and the words of the source if there are any.
  kGoal,        // A row, or "end", or nothing.
  kPerformers,  // Columns.
  kFanOut,      // "each", or "collect" with column, opening row and what a unit does.
  kPosition,    // Behind which row or column it stands.
};

struct Field {
  std::string_view list;  // "steps", "performers"; empty: of the SOP itself.
  std::string_view name;
  Form form;
  std::size_t bytes_max = sop::kTextBytesMax;
};

// clang-format off: a table.
constexpr std::array kFields{
    Field{"", "identity/government", Form::kText},
    Field{"", "identity/agency", Form::kText},
    Field{"", "identity/unit", Form::kText},
    Field{"", "identity/number", Form::kText},
    Field{"", "identity/title", Form::kText},
    Field{"", "identity/made", Form::kText},
    Field{"", "identity/revised", Form::kText},
    Field{"", "identity/effective", Form::kText},
    Field{"", "identity/decree", Form::kText},
    Field{"", "identity/decree_signer", Form::kText},
    Field{"", "identity/approved_by/position", Form::kText},
    Field{"", "identity/approved_by/name", Form::kText},
    Field{"", "identity/approved_by/rank", Form::kText},
    Field{"", "identity/approved_by/nip", Form::kText},
    Field{"", "identity/legal_basis", Form::kList},
    Field{"", "identity/qualifications", Form::kList},
    Field{"", "identity/related", Form::kList},
    Field{"", "identity/related_note", Form::kText},
    Field{"", "identity/equipment", Form::kList},
    Field{"", "identity/warnings", Form::kList},
    Field{"", "identity/records", Form::kList},
    Field{"", "headings/number", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/activity", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/performers", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/standard", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/inputs", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/time", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/output", Form::kText, sop::kTitleBytesMax},
    Field{"", "headings/note", Form::kText, sop::kTitleBytesMax},
    Field{"", "worksheet/title", Form::kText},
    Field{"", "worksheet/type", Form::kText},
    Field{"", "worksheet/product_owner", Form::kText},
    Field{"", "worksheet/activity_owner", Form::kText},
    Field{"", "worksheet/scope", Form::kText},
    Field{"", "worksheet/first_step", Form::kText},
    Field{"", "worksheet/main_step", Form::kText},
    Field{"", "worksheet/last_step", Form::kText},
    Field{"", "worksheet/steps", Form::kTriples},
    Field{"", "formulas", Form::kFives},
    Field{"", "corrections", Form::kFives},
    Field{"", "separations", Form::kPairs},
    Field{"", "recurrence/every", Form::kText},
    Field{"", "recurrence/working_days_after_end", Form::kText},
    Field{"", "recurrence/source", Form::kText},
    Field{"performers", "position", Form::kPosition},
    Field{"performers", "title", Form::kText, sop::kTitleBytesMax},
    Field{"performers", "per_unit", Form::kFlag},
    Field{"steps", "position", Form::kPosition},
    Field{"steps", "number", Form::kText, sop::kTitleBytesMax},
    Field{"steps", "activity", Form::kText},
    Field{"steps", "kind", Form::kKind},
    Field{"steps", "performers", Form::kPerformers},
    Field{"steps", "inputs", Form::kList},
    Field{"steps", "inputs_from", Form::kPairs},
    Field{"steps", "time", Form::kTime, sop::kTitleBytesMax},
    Field{"steps", "output", Form::kText},
    Field{"steps", "note", Form::kText},
    Field{"steps", "next", Form::kGoal},
    Field{"steps", "no", Form::kGoal},
    Field{"steps", "yes_label", Form::kText, sop::kLabelBytesMax},
    Field{"steps", "no_label", Form::kText, sop::kLabelBytesMax},
    Field{"steps", "fan_out", Form::kFanOut},
    Field{"steps", "calls", Form::kText},
};
// clang-format on

constexpr std::int64_t kAmountMax = 100'000;  // As the reader of sop/yaml.hpp has it.

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= kNameBytesMax &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

const Field* field_at(std::string_view place) {
  const auto item = item_place(place);
  if (item && !is_name(item->item)) return nullptr;
  const auto list = item ? item->list : std::string_view();
  const auto name = item ? item->field : place;
  const auto* found = std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) {
    return field.list == list && field.name == name;
  });
  return found == kFields.end() ? nullptr : found;
}

bool is_clean(const std::string& text) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
         });
}

bool stands_in(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_time(const Value& value) {
  if (value.empty()) return true;
  if (value.size() != 2 && value.size() != 3) return false;
  const auto amount = whole_number(value[0]).value_or(0);
  const auto& unit = value[1];
  return amount > 0 && amount <= kAmountMax && (unit == "menit" || unit == "jam" || unit == "hari");
}

// A new row needs a place behind one that stands; a row cannot stand behind itself.
bool is_position(const Document& document, const ItemPlace& item, const Value& value) {
  if (value.empty()) return true;
  const auto& names = item.list == "steps" ? document.rows : document.performers;
  return value.size() == 1 && value[0] != item.item &&
         (value[0] == kFirst || stands_in(names, value[0]));
}

bool is_fan_out(const Document& document, const Value& value) {
  if (value.empty()) return true;
  if (value[0] == "each") return value.size() <= 2;
  return value[0] == "collect" && value.size() == 4 && stands_in(document.rows, value[2]);
}

bool is_of_form(const Document& document, Form form, std::string_view place, const Value& value) {
  switch (form) {
    case Form::kText:
      return value.size() <= 1;
    case Form::kList:
      return true;
    case Form::kPairs:
      return value.size() % 2 == 0;
    case Form::kTriples:
      return value.size() % 3 == 0;
    case Form::kFives:
      return value.size() % 5 == 0;
    case Form::kFlag:
      return value.empty() || value == Value{"yes"};
    case Form::kKind:
      return value.size() == 1 && sop::step_kind_from(value[0]);
    case Form::kTime:
      return is_time(value);
    case Form::kGoal:
      return value.empty() ||
             (value.size() == 1 && (value[0] == kEnd || stands_in(document.rows, value[0])));
    case Form::kPerformers:
      return std::all_of(value.begin(), value.end(), [&](const std::string& name) {
        return stands_in(document.performers, name) &&
               std::count(value.begin(), value.end(), name) == 1;
      });
    case Form::kFanOut:
      return is_fan_out(document, value);
    case Form::kPosition:
      return is_position(document, *item_place(place), value);
  }
  return false;
}

// Whether the table has room for one more row or column.
Result<void> check_room(const Document& document, const ItemPlace& item, const Value& value) {
  const bool is_row = item.list == "steps";
  const auto& names = is_row ? document.rows : document.performers;
  const auto limit = is_row ? sop::kStepsMax : sop::kPerformersMax;
  if (value.empty() || stands_in(names, std::string(item.item)) || names.size() < limit) return {};
  return reject("drafting.too_many", {std::string(item.list), std::to_string(limit)});
}

}  // namespace

Result<void> check_value(const Document& document, std::string_view place, const Value& value) {
  const std::string name(place);
  const auto* field = field_at(place);
  if (field == nullptr) return reject("drafting.no_such_place", {name});
  if (value.size() > sop::kListMax || document.cells.size() > kCellsMax)
    return reject("drafting.too_many", {name, std::to_string(sop::kListMax)});
  for (const auto& text : value) {
    if (!is_clean(text)) return reject("drafting.bad_value", {name});
    if (text.size() > field->bytes_max)
      return reject("drafting.too_long", {name, std::to_string(field->bytes_max)});
  }
  if (!is_of_form(document, field->form, place, value)) return reject("drafting.bad_value", {name});
  if (const auto item = item_place(place)) {
    if (field->form == Form::kPosition) return check_room(document, *item, value);
    const auto& names = item->list == "steps" ? document.rows : document.performers;
    if (!stands_in(names, std::string(item->item))) return reject("drafting.no_such_place", {name});
  }
  return {};
}

}  // namespace takar::drafting
