#include "sop/places.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/check.hpp"

namespace takar::sop {
namespace {

constexpr Place kNowhere{};
constexpr Place kNoWords{.exists = true};
Place words(const std::string& text) {
  return {.exists = true, .words = &text};
}

// Takes the part before the first "/" off the path.
std::string_view take_part(std::string_view& path) {
  const auto end = path.find('/');
  const auto part = path.substr(0, end);
  path = end == std::string_view::npos ? std::string_view{} : path.substr(end + 1);
  return part;
}

// The item that a number from 1 names, null if none.
template <class T>
const T* item_at(const std::vector<T>& list, std::string_view number) {
  std::size_t place = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), place);
  if (error != std::errc() || end != number.data() + number.size()) return nullptr;
  return place >= 1 && place <= list.size() ? &list[place - 1] : nullptr;
}

template <class T>
const T* item_by_id(const std::vector<T>& list, std::string_view id) {
  for (const auto& item : list)
    if (item.id == id) return &item;
  return nullptr;
}

Place in_list(const std::vector<std::string>& list, std::string_view path) {
  if (path.empty()) return kNoWords;
  const auto* item = item_at(list, path);
  return item == nullptr ? kNowhere : words(*item);
}

template <class T, std::size_t kCount>
Place in_fields(const T& holder,
                const std::array<std::pair<std::string_view, std::string T::*>, kCount>& fields,
                std::string_view key) {
  for (const auto& [name, field] : fields)
    if (name == key) return words(holder.*field);
  return kNowhere;
}

Place in_identity(const Identity& identity, std::string_view path) {
  using Field = std::pair<std::string_view, std::string Identity::*>;
  static constexpr std::array<Field, 11> kFields = {{{"government", &Identity::government},
                                                     {"agency", &Identity::agency},
                                                     {"unit", &Identity::unit},
                                                     {"number", &Identity::number},
                                                     {"title", &Identity::title},
                                                     {"made", &Identity::made},
                                                     {"revised", &Identity::revised},
                                                     {"effective", &Identity::effective},
                                                     {"decree", &Identity::decree},
                                                     {"decree_signer", &Identity::decree_signer},
                                                     {"related_note", &Identity::related_note}}};
  using List = std::pair<std::string_view, std::vector<std::string> Identity::*>;
  static constexpr std::array<List, 6> kLists = {{{"legal_basis", &Identity::legal_basis},
                                                  {"qualifications", &Identity::qualifications},
                                                  {"related", &Identity::related},
                                                  {"equipment", &Identity::equipment},
                                                  {"warnings", &Identity::warnings},
                                                  {"records", &Identity::records}}};
  using Approved = std::pair<std::string_view, std::string ApprovedBy::*>;
  static constexpr std::array<Approved, 4> kApproved = {{{"position", &ApprovedBy::position},
                                                         {"name", &ApprovedBy::name},
                                                         {"rank", &ApprovedBy::rank},
                                                         {"nip", &ApprovedBy::nip}}};
  if (path.empty()) return kNoWords;
  const auto key = take_part(path);
  for (const auto& [name, list] : kLists)
    if (name == key) return in_list(identity.*list, path);
  if (key == "approved_by")
    return path.empty() ? kNoWords : in_fields(identity.approved_by, kApproved, path);
  return path.empty() ? in_fields(identity, kFields, key) : kNowhere;
}

Place in_headings(const Headings& headings, std::string_view path) {
  using Field = std::pair<std::string_view, std::string Headings::*>;
  static constexpr std::array<Field, 8> kFields = {{{"number", &Headings::number},
                                                    {"activity", &Headings::activity},
                                                    {"performers", &Headings::performers},
                                                    {"standard", &Headings::standard},
                                                    {"inputs", &Headings::inputs},
                                                    {"time", &Headings::time},
                                                    {"output", &Headings::output},
                                                    {"note", &Headings::note}}};
  return path.empty() ? kNoWords : in_fields(headings, kFields, path);
}

Place in_performers(const Sop& sop, std::string_view path) {
  if (path.empty()) return kNoWords;
  const auto* performer = item_by_id(sop.performers, take_part(path));
  if (performer == nullptr) return kNowhere;
  if (path.empty()) return kNoWords;
  return path == "title" ? words(performer->title) : kNowhere;
}

Place in_inputs(const Step& step, std::string_view path) {
  if (path.empty()) return kNoWords;
  const auto* input = item_at(step.inputs, take_part(path));
  if (input == nullptr) return kNowhere;
  if (path == "from") return kNoWords;
  return path.empty() || path == "name" ? words(input->name) : kNowhere;
}

Place in_steps(const Sop& sop, std::string_view path) {
  using Field = std::pair<std::string_view, std::string Step::*>;
  static constexpr std::array<Field, 5> kFields = {{{"number", &Step::printed_number},
                                                    {"activity", &Step::activity},
                                                    {"time", &Step::time_text},
                                                    {"output", &Step::output},
                                                    {"note", &Step::note}}};
  static constexpr std::array<std::string_view, 6> kChoices = {
      "kind", "performers", "next", "decision", "fan_out", "calls"};
  if (path.empty()) return kNoWords;
  const auto* step = item_at(sop.steps, take_part(path));
  if (step == nullptr) return kNowhere;
  if (path.empty()) return kNoWords;
  const auto key = take_part(path);
  if (key == "inputs") return in_inputs(*step, path);
  if (!path.empty()) return kNowhere;
  for (const auto choice : kChoices)
    if (choice == key) return kNoWords;
  return in_fields(*step, kFields, key);
}

Place in_worksheet(const Sop& sop, std::string_view path) {
  using Field = std::pair<std::string_view, std::string Worksheet::*>;
  static constexpr std::array<Field, 8> kFields = {{{"title", &Worksheet::title},
                                                    {"type", &Worksheet::type},
                                                    {"product_owner", &Worksheet::product_owner},
                                                    {"activity_owner", &Worksheet::activity_owner},
                                                    {"scope", &Worksheet::scope},
                                                    {"first_step", &Worksheet::first_step},
                                                    {"main_step", &Worksheet::main_step},
                                                    {"last_step", &Worksheet::last_step}}};
  using Row = std::pair<std::string_view, std::string WorksheetStep::*>;
  static constexpr std::array<Row, 3> kRow = {{{"group", &WorksheetStep::group},
                                               {"number", &WorksheetStep::number},
                                               {"activity", &WorksheetStep::activity}}};
  if (path.empty()) return kNoWords;  // That there is none may need a word too.
  if (!sop.worksheet) return kNowhere;
  const auto key = take_part(path);
  if (key != "steps") return path.empty() ? in_fields(*sop.worksheet, kFields, key) : kNowhere;
  if (path.empty()) return kNoWords;
  const auto* row = item_at(sop.worksheet->steps, take_part(path));
  if (row == nullptr) return kNowhere;
  return path.empty() ? kNoWords : in_fields(*row, kRow, path);
}

Place in_formulas(const Sop& sop, std::string_view path) {
  using Field = std::pair<std::string_view, std::string Formula::*>;
  static constexpr std::array<Field, 3> kFields = {{{"text", &Formula::text},
                                                    {"numerator", &Formula::numerator},
                                                    {"denominator", &Formula::denominator}}};
  if (path.empty()) return kNoWords;
  const auto* formula = item_by_id(sop.formulas, take_part(path));
  if (formula == nullptr) return kNowhere;
  return path.empty() || path == "polarity" ? kNoWords : in_fields(*formula, kFields, path);
}

}  // namespace

Place find_place(const Sop& sop, std::string_view path) {
  const auto room = take_part(path);
  if (room == "identity") return in_identity(sop.identity, path);
  if (room == "headings") return in_headings(sop.headings, path);
  if (room == "performers") return in_performers(sop, path);
  if (room == "steps") return in_steps(sop, path);
  if (room == "worksheet") return in_worksheet(sop, path);
  if (room == "formulas") return in_formulas(sop, path);
  if ((room == "recurrence" || room == "separations") && path.empty()) return kNoWords;
  return kNowhere;
}

std::string* words_at(Sop& sop, std::string_view path) {
  // The words belong to `sop`, which the caller may change.
  return const_cast<std::string*>(find_place(sop, path).words);
}

const Correction* correction_at(const Sop& sop, std::string_view path) {
  for (const auto& correction : sop.corrections)
    if (correction.place == path) return &correction;
  return nullptr;
}

const std::string& shown_words(const Sop& sop, std::string_view path) {
  const Place place = find_place(sop, path);
  TAKAR_CHECK(place.words != nullptr, "no words stand at this place of the SOP");
  const auto* correction = correction_at(sop, path);
  return correction == nullptr ? *place.words : correction->reading;
}

}  // namespace takar::sop
