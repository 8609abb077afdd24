#include <algorithm>
#include <set>

#include "lint/internal/checks.hpp"
#include "lint/posts.hpp"

namespace takar::lint {
namespace {

// What stands before the colon in "Kasubag Perencanaan : Lembar disposisi"; empty without one.
std::string recorder_of(const std::string& record) {
  const auto colon = record.find(':');
  return colon == std::string::npos ? std::string() : fold(record.substr(0, colon));
}

// "kasubag sungram" for a sub bagian named in the unit, the columns or the records.
void add_sub_unit(const std::string& text, std::set<std::string>& names) {
  Words words = words_of(text);
  if (words.size() > 2 && words[0] == "sub" && words[1] == "bagian")
    words.erase(words.begin()), words[0] = "kasubag";
  const Words post = post_words(joined(words));
  if (post.size() > 1 && post.front() == "kasubag") names.insert(joined(post));
}

// One sub bagian under several names: the unit and the records know names that no column bears.
void check_sub_units(const Reading& reading, Report& report) {
  std::set<std::string> columns, elsewhere;
  for (const auto& performer : reading.sop.performers) add_sub_unit(performer.title, columns);
  add_sub_unit(reading.sop.identity.unit, elsewhere);
  for (const auto& record : reading.sop.identity.records)
    add_sub_unit(recorder_of(record), elsewhere);
  std::string names;
  for (const auto& name : elsewhere)
    if (!columns.contains(name)) names += (names.empty() ? "" : ", ") + name;
  if (columns.size() == 1 && !names.empty())
    report.add("ID-NAMEDRIFT", "performers", *columns.begin(), {names});
}

void add_teams(const std::string& text, std::set<std::string>& teams) {
  const Words words = words_of(text);
  const Words spelled = spelled_words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "tim") continue;
    std::string name = "tim";
    for (std::size_t k = i + 1; k < words.size() && k <= i + 2; ++k) {
      const bool capital = spelled[k][0] >= 'A' && spelled[k][0] <= 'Z';
      if (!capital && words[k] != "perumus" && words[k] != "kerja") break;
      name += " " + words[k];
    }
    teams.insert(name);
  }
}

void check_teams(const Reading& reading, Report& report) {
  std::set<std::string> teams;
  const auto& identity = reading.sop.identity;
  for (const auto* list : {&identity.related, &identity.warnings, &identity.records})
    for (const auto& text : *list) add_teams(text, teams);
  for (const auto& step : reading.sop.steps) {
    add_teams(step.output, teams);
    for (const auto& input : step.inputs) add_teams(input.name, teams);
  }
  if (teams.erase("tim") == 0 || teams.size() < 2) return;
  std::string names;
  for (const auto& name : teams) names += (names.empty() ? "" : ", ") + name;
  report.add("ID-NAMEDRIFT.team", "identity/warnings", names);
}

// An actor without a column, and a column that no sentence names: perhaps one person.
void check_actor_and_column(const Reading& reading, Report& report) {
  std::string actor;
  for (const auto& row : reading.rows)
    if (actor.empty() && !row.actor.empty() && columns_meant(reading.sop, row.actor).empty())
      actor = row.actor;
  if (actor.empty()) return;
  for (const auto& performer : reading.sop.performers) {
    const Words title = words_of(performer.title);
    const bool named = std::any_of(reading.rows.begin(), reading.rows.end(), [&](const auto& row) {
      return contains_all(row.words, {title.front()});
    });
    if (named || title.front() == "kepala") continue;
    return report.add(
        "ID-NAMEDRIFT.column", "performers/" + performer.id + "/title", performer.title, {actor});
  }
}

// "Kepala Dinas Pertanian" where the agency is no Dinas Pertanian.
void check_other_agency(const Reading& reading, Report& report) {
  const auto& identity = reading.sop.identity;
  const Words agency = words_of(identity.agency + " " + identity.unit);
  for (const auto& performer : reading.sop.performers) {
    const Words title = words_of(performer.title);
    if (title.size() < 3 || title[0] != "kepala") continue;
    const bool heads_agency = title[1] == "dinas" || title[1] == "badan" || title[1] == "kantor";
    if (!heads_agency || contains_all(agency, Words(title.begin() + 1, title.end()))) continue;
    if (contains_word(title, "perangkat") || agency.empty()) continue;
    report.add("ID-LEFTOVER.performer",
               "performers/" + performer.id + "/title",
               performer.title,
               {identity.agency});
  }
}

bool names_agency(const sop::Identity& identity) {
  const auto agency = fold(identity.agency);
  return !agency.empty() && !agency.starts_with("nama ");
}

// A template's "Kepala OPD" in the SOP of an agency that has a name.
void check_template_words(const Reading& reading, Report& report) {
  const auto& identity = reading.sop.identity;
  if (!names_agency(identity)) return;
  const auto check = [&](const std::vector<std::string>& list, std::string_view name) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Words words = words_of(list[i]);
      const bool listed = contains_word(words, "opd") || contains_word(words, "skpd");
      if (listed) report.add("ID-LEFTOVER", item_place(name, i), list[i], {identity.agency});
    }
  };
  check(identity.qualifications, "qualifications");
  check(identity.records, "records");
}

}  // namespace

void check_names(const Reading& reading, Report& report) {
  check_sub_units(reading, report);
  check_teams(reading, report);
  check_actor_and_column(reading, report);
  check_other_agency(reading, report);
  check_template_words(reading, report);
}

// What the SOP produces, as far as its rows name it.
void check_records(const Reading& reading, Report& report) {
  const auto& records = reading.sop.identity.records;
  bool anybody = false;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Words words = words_of(records[i]);
    const auto who = recorder_of(records[i]);
    anybody = anybody || (!words.empty() && opens_post(words.front()));
    if (!who.empty() && columns_meant(reading.sop, who).empty())
      report.add("PD-ROLE", item_place("records", i), records[i], {who});
    const auto kept = std::find_if(words.begin(), words.end(), [](const auto& word) {
      return word == "disimpan" || word == "diarsipkan" || word == "didokumentasikan";
    });
    const Words paper(words.begin(), kept);
    if (kept == words.end() || paper.empty() || paper.front() == "setiap") continue;
    const bool made = std::any_of(reading.outputs.begin(),
                                  reading.outputs.end(),
                                  [&](auto& output) { return contains_all(output, paper); });
    if (!made) report.add("PD-RECORD", item_place("records", i), records[i], {joined(paper)});
  }
  if (!anybody) report.add("PD-WHO", "identity/records", records.empty() ? "" : records.front());
}

}  // namespace takar::lint
