#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "base/text.hpp"
#include "drafting/document.hpp"
#include "sop/yaml.hpp"

namespace takar::drafting {
namespace {

constexpr std::string_view kKeyOfDrafts = "sop";  // Overwritten by who makes a version.
constexpr std::int64_t kMinutesPerHour = 60;

// The shape that sop::from_json() reads. A value that cannot be written is remembered as refused.
class Shape {
 public:
  explicit Shape(const Document& document) : document_(document) {}

  Result<json::Value> written() {
    json::Array performers, steps;
    for (const auto& id : document_.performers) performers.push_back(performer(id));
    for (const auto& row : document_.rows) steps.push_back(step(row));
    json::Object all{{"sop", kKeyOfDrafts},
                     {"identity", identity()},
                     {"headings", headings()},
                     {"performers", std::move(performers)},
                     {"steps", std::move(steps)}};
    if (has_worksheet()) all["worksheet"] = worksheet();
    all["formulas"] = formulas();
    all["recurrence"] = recurrence();
    all["separations"] = separations();
    all["corrections"] = corrections();
    if (refused_) return reject(*refused_);
    return json::Value(std::move(all));
  }

 private:
  std::string text(const std::string& place) const { return text_at(document_, place); }

  json::Array list(const std::string& place) const {
    json::Array all;
    for (const auto& item : value_at(document_, place)) all.emplace_back(item);
    return all;
  }

  // The first refusal stands: it is the first in the order of the form.
  void refuse(Rejection rejection) {
    if (!refused_) refused_ = std::move(rejection);
  }
  std::string needed(const std::string& place, const std::string& shown_place) {
    auto words = text(place);
    if (words.empty()) refuse({"drafting.not_filled", {shown_place}});
    return words;
  }

  // The row's number in the table, from 1; 0 if it was removed.
  std::int64_t number_of(std::string_view row) const {
    const auto found = std::find(document_.rows.begin(), document_.rows.end(), row);
    return found == document_.rows.end() ? 0 : found - document_.rows.begin() + 1;
  }
  std::string place_of(const std::string& row, std::string_view field) const {
    return "steps/" + std::to_string(number_of(row)) + "/" + std::string(field);
  }
  // Where an arrow of a row leads. A goal that was removed is refused.
  std::int64_t goal(const std::string& row, std::string_view field, const std::string& to) {
    const auto number = number_of(to);
    if (number == 0)
      refuse({"drafting.goal_removed", {place_of(row, field), std::to_string(number_of(row))}});
    return number;
  }

  json::Object identity() {
    json::Object all;
    for (const auto* key : {"government",
                            "agency",
                            "unit",
                            "number",
                            "made",
                            "revised",
                            "effective",
                            "decree",
                            "decree_signer",
                            "related_note"})
      all[key] = text(std::string("identity/") + key);
    all["title"] = needed("identity/title", "identity/title");
    for (const auto* key :
         {"legal_basis", "qualifications", "related", "equipment", "warnings", "records"})
      all[key] = list(std::string("identity/") + key);
    json::Object by;
    bool anybody = false;
    for (const auto* key : {"position", "name", "rank", "nip"}) {
      by[key] = text(std::string("identity/approved_by/") + key);
      anybody = anybody || !by[key].get_string().empty();
    }
    if (anybody) all["approved_by"] = std::move(by);
    return all;
  }

  json::Object headings() const {
    const sop::Headings usual;
    const std::pair<const char*, const std::string&> heads[] = {{"number", usual.number},
                                                                {"activity", usual.activity},
                                                                {"performers", usual.performers},
                                                                {"standard", usual.standard},
                                                                {"inputs", usual.inputs},
                                                                {"time", usual.time},
                                                                {"output", usual.output},
                                                                {"note", usual.note}};
    json::Object all;
    for (const auto& [key, otherwise] : heads) {
      const auto words = text(std::string("headings/") + key);
      all[key] = words.empty() ? otherwise : words;
    }
    return all;
  }

  bool per_unit(const std::string& id) const {
    return !text("performers/" + id + "/per_unit").empty();
  }

  json::Object performer(const std::string& id) {
    const auto place = "performers/" + id + "/title";
    return {{"id", id}, {"title", needed(place, place)}, {"per_unit", per_unit(id)}};
  }

  // Of the first pair that names the input, which is taken out: of two inputs of one name each has
  // its own. -1: not said, the file's own rule finds who makes it.
  std::int64_t take_source(Value& sources, const std::string& name) const {
    for (std::size_t i = 0; i + 1 < sources.size(); i += 2) {
      if (sources[i] != name) continue;
      const auto from = number_of(sources[i + 1]);
      const auto pair = sources.begin() + static_cast<std::ptrdiff_t>(i);
      sources.erase(pair, pair + 2);
      return from;
    }
    return -1;
  }

  json::Array inputs(const std::string& row) const {
    auto sources = value_at(document_, "steps/" + row + "/inputs_from");
    json::Array all;
    for (const auto& name : value_at(document_, "steps/" + row + "/inputs")) {
      const auto from = take_source(sources, name);
      const bool stands_later = from >= number_of(row);
      if (from < 0 || stands_later)
        all.emplace_back(name);
      else if (from == 0)
        all.push_back(json::Object{{"name", name}, {"from", "outside"}});
      else
        all.push_back(json::Object{{"name", name}, {"from", from}});
    }
    return all;
  }

  json::Value time(const std::string& row) {
    const auto value = value_at(document_, "steps/" + row + "/time");
    if (value.size() < 2) {
      refuse({"drafting.not_filled", {place_of(row, "time")}});
      return nullptr;
    }
    const auto amount = whole_number(value[0]).value_or(0);
    auto words = value.size() > 2 ? value[2] : std::string();
    if (words.empty()) words = value[0] + " " + value[1];
    const bool days = value[1] == "hari";
    const auto count = value[1] == "jam" ? amount * kMinutesPerHour : amount;
    return json::Object{{"text", words}, {days ? "days" : "minutes", count}};
  }

  json::Array performers_of(const std::string& row) const {
    json::Array all;
    for (const auto& id : value_at(document_, "steps/" + row + "/performers"))
      if (stands(id)) all.emplace_back(id);
    return all;
  }
  bool stands(const std::string& id) const {
    const auto& all = document_.performers;
    return std::find(all.begin(), all.end(), id) != all.end();
  }

  void write_exits(const std::string& row, json::Object& all) {
    const auto place = "steps/" + row + "/";
    const auto next = text(place + "next");
    const bool last = document_.rows.back() == row;
    if (next == kEnd || (next.empty() && last))
      all["next"] = std::string(kEnd);
    else
      all["next"] = next.empty() ? number_of(row) + 1 : goal(row, "next", next);
    const auto no = text(place + "no");
    if (no.empty()) return;
    const auto yes_label = text(place + "yes_label");
    const auto no_label = text(place + "no_label");
    all["decision"] = json::Object{{"yes_label", yes_label.empty() ? "Ya" : yes_label},
                                   {"no_label", no_label.empty() ? "Tidak" : no_label},
                                   {"no_returns_to", goal(row, "decision", no)}};
  }

  // A row of a column that exists once in each unit is done by each unit.
  void write_fan_out(const std::string& row, json::Object& all) {
    const auto stated = value_at(document_, "steps/" + row + "/fan_out");
    const auto& performers = all.at("performers").get_array();
    const auto first =
        performers.empty() ? std::string() : std::string(performers.front().get_string());
    if (!first.empty() && per_unit(first)) {
      json::Object fan_out{{"mode", "each"}};
      if (stated.size() != 2 || !stated[1].empty()) fan_out["performer"] = first;
      all["fan_out"] = std::move(fan_out);
    } else if (stated.size() == 4) {
      json::Object fan_out{{"mode", "collect"}};
      if (stands(stated[1])) fan_out["performer"] = stated[1];
      fan_out["opened_by"] = goal(row, "fan_out", stated[2]);
      fan_out["activity"] = stated[3];
      all["fan_out"] = std::move(fan_out);
    }
  }

  json::Object step(const std::string& row) {
    const auto place = "steps/" + row + "/";
    const auto printed = text(place + "number");
    const auto kind = text(place + "kind");
    json::Object all{{"number", printed.empty() ? std::to_string(number_of(row)) : printed},
                     {"activity", needed(place + "activity", place_of(row, "activity"))},
                     {"kind", kind.empty() ? "draft" : kind},
                     {"performers", performers_of(row)},
                     {"inputs", inputs(row)},
                     {"time", time(row)},
                     {"output", text(place + "output")},
                     {"note", text(place + "note")}};
    if (all.at("performers").get_array().empty())
      refuse({"drafting.not_filled", {place_of(row, "performers")}});
    write_exits(row, all);
    write_fan_out(row, all);
    if (const auto calls = text(place + "calls"); !calls.empty()) all["calls"] = calls;
    return all;
  }

  bool has_worksheet() const {
    const auto first = document_.cells.lower_bound("worksheet/");
    return first != document_.cells.end() && first->first.starts_with("worksheet/");
  }
  json::Object worksheet() const {
    json::Object all;
    for (const auto* key : {"title",
                            "type",
                            "product_owner",
                            "activity_owner",
                            "scope",
                            "first_step",
                            "main_step",
                            "last_step"})
      all[key] = text(std::string("worksheet/") + key);
    json::Array steps;
    const auto rows = value_at(document_, "worksheet/steps");
    for (std::size_t i = 0; i + 2 < rows.size(); i += 3)
      steps.push_back(
          json::Object{{"group", rows[i]}, {"number", rows[i + 1]}, {"activity", rows[i + 2]}});
    all["steps"] = std::move(steps);
    return all;
  }

  json::Array formulas() const {
    json::Array all;
    const auto rows = value_at(document_, "formulas");
    for (std::size_t i = 0; i + 4 < rows.size(); i += 5)
      all.push_back(json::Object{{"id", rows[i]},
                                 {"text", rows[i + 1]},
                                 {"numerator", rows[i + 2]},
                                 {"denominator", rows[i + 3]},
                                 {"polarity", rows[i + 4]}});
    return all;
  }

  json::Object recurrence() const {
    const auto every = text("recurrence/every");
    const auto days = text("recurrence/working_days_after_end");
    return {{"every", every.empty() ? "quarter" : every},
            {"working_days_after_end", days.empty() ? 1 : whole_number(days).value_or(0)},
            {"source", text("recurrence/source")}};
  }

  json::Array separations() const {
    json::Array all;
    const auto rows = value_at(document_, "separations");
    for (std::size_t i = 0; i + 1 < rows.size(); i += 2) {
      const auto one = number_of(rows[i]);
      const auto other = number_of(rows[i + 1]);
      if (one != 0 && other != 0) all.push_back(json::Array{one, other});
    }
    return all;
  }

  // A correction there explains a choice and quotes no words of the cell.
  static bool chooses(const std::string& place) {
    constexpr std::array<std::string_view, 6> kChoices{
        "kind", "performers", "next", "no", "time", "fan_out"};
    const auto item = item_place(place);
    return item && std::find(kChoices.begin(), kChoices.end(), item->field) != kChoices.end();
  }

  // The words that now stand where a correction points; empty if it points at no words.
  std::optional<std::string> words_at(const std::string& place) const {
    if (chooses(place)) return std::nullopt;
    if (const auto found = document_.cells.find(place);
        found != document_.cells.end() && found->second.size() == 1)
      return found->second.front();
    constexpr std::string_view kActivity = "/activity";
    const bool of_worksheet = place.starts_with("worksheet/steps/") && place.ends_with(kActivity);
    const auto item = of_worksheet ? place.substr(0, place.size() - kActivity.size()) : place;
    const auto slash = item.rfind('/');
    if (slash == item.npos) return std::nullopt;
    const auto list = document_.cells.find(item.substr(0, slash));
    const auto number = whole_number(item.substr(slash + 1)).value_or(0);
    if (list == document_.cells.end() || number == 0) return std::nullopt;
    const auto at = static_cast<std::size_t>(number) * (of_worksheet ? 3 : 1);
    return at <= list->second.size() ? list->second[at - 1] : std::string();
  }

  // A correction goes with the words that it corrects, and with the row it stands in.
  json::Array corrections() const {
    json::Array all;
    const auto rows = value_at(document_, "corrections");
    for (std::size_t i = 0; i + 4 < rows.size(); i += 5) {
      auto place = rows[i];
      const auto parts = split(place, '/');
      const bool in_table = parts.size() >= 2 && parts[0] == "steps";
      if (in_table && number_of(parts[1]) == 0) continue;
      if (parts.size() >= 2 && parts[0] == "performers" && !stands(std::string(parts[1]))) continue;
      if (const auto now = words_at(place); now && *now != rows[i + 1] && *now != rows[i + 2])
        continue;
      if (in_table)
        place = "steps/" + std::to_string(number_of(parts[1])) +
                place.substr(parts[0].size() + 1 + parts[1].size());
      all.push_back(json::Object{{"place", place},
                                 {"source_words", rows[i + 1]},
                                 {"reading", rows[i + 2]},
                                 {"reason", rows[i + 3]},
                                 {"by", rows[i + 4]}});
    }
    return all;
  }

  const Document& document_;
  std::optional<Rejection> refused_;
};

}  // namespace

Result<sop::Sop> to_sop(const Document& document) {
  const auto shape = Shape(document).written();
  if (!shape) return reject(shape.error());
  return sop::from_json(*shape);
}

}  // namespace takar::drafting
