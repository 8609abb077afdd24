#include <algorithm>
#include <map>
#include <utility>

#include "lint/citation.hpp"
#include "lint/internal/checks.hpp"
#include "lint/regulations.hpp"
#include "sop/places.hpp"

namespace takar::lint {
namespace {

// One item of the list, and where it stands.
struct Cited {
  const std::string& words;
  std::string place;
  Citation citation;
};

std::string plain_number(int number) {
  return std::to_string(number);
}

std::string list_of(const std::vector<std::string_view>& names) {
  std::string all;
  for (const auto name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  return all;
}

std::string title_of(const Regulation& one) {
  return one.has_title() ? std::string(one.title) : one.name();
}

bool begins_with(const Words& whole, const Words& part) {
  return part.size() < whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

// The words that the cut title lacks, as the catalogue spells them.
std::string missing_words(const Regulation& one, std::size_t from) {
  const Words spelled = spelled_words_of(one.title);
  if (title_words(one.title).size() != spelled.size()) return {};
  return joined(Words(spelled.begin() + static_cast<std::ptrdiff_t>(from), spelled.end()));
}

// The shortest end of the text, from a word's beginning, that occurs in it only once.
std::string unique_end(const std::string& text) {
  const auto end = text.find_last_not_of(" .;,") + 1;
  for (auto at = text.rfind(' ', end - 1); at != std::string::npos && at > 0;
       at = text.rfind(' ', at - 1)) {
    const auto tail = text.substr(at + 1, end - at - 1);
    if (text.find(tail) == at + 1) return tail;
  }
  return text.substr(0, end);
}

void check_title(const Cited& cited, const Regulation& one, Report& report) {
  const auto& title = cited.citation.title;
  if (!one.has_title() || title.empty()) return;
  const Words full = title_words(one.title);
  if (title == full) return;
  if (!begins_with(full, title))
    return report.add("LB-TITLE", cited.place, cited.words, {one.name(), title_of(one)});
  std::optional<Repair> repair;
  const auto missing = missing_words(one, title.size());
  const auto end = unique_end(cited.words);
  if (!missing.empty() && fold(end).ends_with(title.back()))
    repair = Repair{end, end + " " + missing};
  report.add("LB-TRUNC", cited.place, cited.words, {one.name(), title_of(one)}, repair);
}

void check_issuer(const Cited& cited, const Regulation& one, Report& report) {
  if (!cited.citation.says_menteri) return;
  const bool was_negara = fold(one.issuer).starts_with("menteri negara");
  if (was_negara == cited.citation.says_negara) return;
  std::optional<Repair> repair;
  if (!was_negara) repair = Repair{"Negara ", ""};
  report.add("LB-ISSUER", cited.place, cited.words, {one.name(), std::string(one.issuer)}, repair);
}

void check_status(const Reading& reading, const Cited& cited, const Regulation& one, Report& out) {
  const auto& identity = reading.sop.identity;
  auto own = printed_date(identity.revised);
  if (!own) own = printed_date(identity.effective);
  const std::string since(one.valid_to.empty() ? "-" : one.valid_to);
  if (is_over(one, reading.as_of)) {
    const bool then = own && is_over(one, *own);
    const std::string key = one.status == "berakhir" ? "LB-EXPIRED" : "LB-REVOKED";
    out.add(then ? key + ".then" : key,
            cited.place,
            cited.words,
            {one.name(), list_of(one.replaced_by), since});
    return;
  }
  const auto amended = amendments(one, reading.as_of);
  if (one.status == "diubah" && !amended.empty() && !cited.citation.says_amended)
    out.add("LB-AMENDED", cited.place, cited.words, {one.name(), list_of(amended)});
  if (one.use == "weak") out.add("LB-WEAK", cited.place, cited.words, {one.name()});
}

// Not in the catalogue by its number: perhaps the year or the number is wrong.
void check_unknown(const Reading& reading, const Cited& cited, Report& report) {
  const auto& citation = cited.citation;
  if (citation.year > static_cast<int>(reading.as_of.year()))
    return report.add("LB-YEAR.future", cited.place, cited.words, {plain_number(citation.year)});
  const auto* meant = find_by_title(citation);
  if (meant == nullptr) return report.add("LB-NOTFOUND", cited.place, cited.words);
  if (fold(meant->number) != citation.number)
    return report.add("LB-NUMBER", cited.place, cited.words, {meant->name(), title_of(*meant)});
  report.add("LB-YEAR",
             cited.place,
             cited.words,
             {meant->name(), plain_number(citation.year), plain_number(meant->year)},
             Repair{plain_number(citation.year), plain_number(meant->year)});
  check_status(reading, cited, *meant, report);
}

bool is_amending(const Citation& citation) {
  return !citation.title.empty() && citation.title.front() == "perubahan";
}

// An amendment is cited with the rule that it amends, not in its place.
void check_amender(const std::vector<Cited>& all, const Cited& cited, Report& report) {
  if (!is_amending(cited.citation)) return;
  const auto inner = fold(cited.words);
  const auto about = inner.find("tentang perubahan");
  const auto base_at = inner.find(" atas ", about);
  const auto nested_from =
      base_at == std::string::npos ? inner.find("peraturan", about) : base_at + 6;
  if (nested_from == std::string::npos) return;
  const Citation base = read_citation(std::string_view(inner).substr(nested_from));
  const bool listed = std::any_of(all.begin(), all.end(), [&](const Cited& other) {
    return &other != &cited && other.citation.number == base.number &&
           other.citation.year == base.year;
  });
  if (!listed && !base.number.empty())
    report.add(
        "LB-AMENDER", cited.place, cited.words, {base.number + "/" + plain_number(base.year)});
}

void check_one(const Reading& reading, const Cited& cited, Report& report) {
  const auto& citation = cited.citation;
  if (citation.reach == Reach::kConstitution || citation.reach == Reach::kCircular) return;
  if (citation.kind.empty() && citation.looks_legal && !citation.number.empty())
    return report.add("LB-KIND", cited.place, cited.words);
  if (citation.kind.empty() || citation.number.empty() || citation.year == 0)
    return report.add("LB-UNREAD", cited.place, cited.words);
  if (citation.reach == Reach::kLocal) return report.add("LB-LOCAL", cited.place, cited.words);
  const auto* one = find_regulation(citation);
  if (one == nullptr) return check_unknown(reading, cited, report);
  check_title(cited, *one, report);
  check_issuer(cited, *one, report);
  check_status(reading, cited, *one, report);
}

// Laws first, local rules last, and the older before the younger.
// Source: UU 12/2011, annex II (dasar hukum stands in the order of rank, then of time).
int rank_of(const Citation& citation) {
  static const std::map<std::string, int, std::less<>> ranks = {{"UUD", 0},
                                                                {"UU", 1},
                                                                {"Perppu", 1},
                                                                {"PP", 2},
                                                                {"Perpres", 3},
                                                                {"Keppres", 3},
                                                                {"Inpres", 3},
                                                                {"Perda", 5}};
  const auto found = ranks.find(citation.kind);
  if (found != ranks.end()) return found->second;
  return citation.reach == Reach::kLocal ? 6 : 4;
}

void check_list(const Reading& reading, const std::vector<Cited>& all, Report& report) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto& before = all[i - 1].citation;
    const auto& now = all[i].citation;
    if (before.year == 0 || now.year == 0) continue;
    const std::pair earlier(rank_of(before), before.year), later(rank_of(now), now.year);
    if (later >= earlier) continue;
    report.add("LB-LIST", all[i].place, all[i].words, {all[i - 1].words});
    break;
  }
  const auto* split = sop::correction_at(reading.sop, "identity/legal_basis");
  if (split != nullptr && split->source_words.find('\n') == std::string::npos)
    report.add("LB-LIST.split", "identity/legal_basis", split->source_words);
}

void check_core(const Reading& reading, const std::vector<Cited>& all, Report& report) {
  const Words title = words_of(reading.sop.identity.title);
  const bool performance = contains_word(title, "kinerja");
  std::vector<std::string> absent;
  for (const auto& one : regulations()) {
    const bool wanted = one.use == "core_sop" || (performance && one.use == "core_performance");
    if (!wanted || is_over(one, reading.as_of)) continue;
    if (one.year > static_cast<int>(reading.as_of.year())) continue;
    const bool cited = std::any_of(all.begin(), all.end(), [&](const Cited& item) {
      return find_regulation(item.citation) == &one;
    });
    if (!cited) absent.push_back(one.name());
  }
  std::string names;
  for (const auto& name : absent) names += (names.empty() ? "" : ", ") + name;
  if (!absent.empty()) report.add("LB-CORE", "identity/legal_basis", "", {names});
}

}  // namespace

void check_legal_basis(const Reading& reading, Report& report) {
  std::vector<Cited> all;
  const auto& list = reading.sop.identity.legal_basis;
  for (std::size_t i = 0; i < list.size(); ++i)
    all.push_back({list[i], item_place("legal_basis", i), read_citation(list[i])});
  for (const auto& cited : all) {
    check_one(reading, cited, report);
    check_amender(all, cited, report);
  }
  check_list(reading, all, report);
  check_core(reading, all, report);
}

}  // namespace takar::lint
