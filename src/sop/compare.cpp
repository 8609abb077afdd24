#include "sop/compare.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace takar::sop {
namespace {

using Words = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::optional<std::size_t>, std::optional<std::size_t>>>;

Words words_of(const std::string& text) {
  Words words;
  std::string word;
  for (const char c : to_lower_ascii(text) + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      word += c;
    else if (!word.empty())
      words.push_back(std::exchange(word, {}));
  }
  return words;
}

// Percent of the words that both have, of all that either has.
int likeness(const Words& one, const Words& other) {
  const std::set<std::string> a(one.begin(), one.end()), b(other.begin(), other.end());
  const auto common =
      std::count_if(a.begin(), a.end(), [&](const auto& w) { return b.contains(w); });
  const auto all = static_cast<std::ptrdiff_t>(a.size() + b.size()) - common;
  return all == 0 ? 0 : static_cast<int>(common * 100 / all);
}

// Pairs rows in order so that the sum of likeness is greatest; the rest was added or removed.
Pairs paired_rows(const Sop& before, const Sop& after) {
  constexpr int kSameRow = 40;
  const std::size_t n = before.steps.size(), m = after.steps.size();
  std::vector<Words> old_words, new_words;
  for (const auto& step : before.steps) old_words.push_back(words_of(step.activity));
  for (const auto& step : after.steps) new_words.push_back(words_of(step.activity));
  std::vector<std::vector<int>> best(n + 1, std::vector<int>(m + 1, 0));
  std::vector<std::vector<int>> like(n, std::vector<int>(m, 0));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t k = m; k-- > 0;) {
      like[i][k] = likeness(old_words[i], new_words[k]);
      const int taken = like[i][k] >= kSameRow ? like[i][k] + best[i + 1][k + 1] : 0;
      best[i][k] = std::max({taken, best[i + 1][k], best[i][k + 1]});
    }
  Pairs pairs;
  std::size_t i = 0, k = 0;
  while (i < n || k < m) {
    const bool both = i < n && k < m;
    if (both && like[i][k] >= kSameRow && best[i][k] == like[i][k] + best[i + 1][k + 1])
      pairs.emplace_back(i++, k++);
    else if (i < n && (k == m || best[i][k] == best[i + 1][k]))
      pairs.emplace_back(i++, std::nullopt);
    else
      pairs.emplace_back(std::nullopt, k++);
  }
  return pairs;
}

std::string number(std::size_t index) {
  return std::to_string(index + 1);
}

std::vector<std::string> titles_of(const Sop& sop, const Step& step) {
  std::vector<std::string> titles;
  for (const auto column : step.performers) titles.push_back(performer_at(sop, column).title);
  return titles;
}

std::string joined(const std::vector<std::string>& list) {
  std::string all;
  for (const auto& item : list) all += (all.empty() ? "" : ", ") + item;
  return all;
}

class Comparison {
 public:
  Comparison(const Sop& before, const Sop& after) : before_(before), after_(after) {}

  std::vector<Change> run() {
    compare_identity();
    compare_lists();
    compare_performers();
    compare_steps();
    compare_worksheet();
    return std::move(changes_);
  }

 private:
  void add(Change change) {
    if (change.before == change.after) return;
    if (change.before.empty()) change.kind = Change::Kind::kAdded;
    if (change.after.empty()) change.kind = Change::Kind::kRemoved;
    changes_.push_back(std::move(change));
  }

  void compare_identity() {
    struct Field {
      const char *key, *id, *en;
      std::string Identity::*text;
    };
    static constexpr std::array<Field, 8> kFields = {
        {{"government", "Pemerintah daerah", "Government", &Identity::government},
         {"agency", "Perangkat daerah", "Agency", &Identity::agency},
         {"unit", "Unit", "Unit", &Identity::unit},
         {"number", "Nomor SOP", "Number", &Identity::number},
         {"title", "Judul SOP", "Title", &Identity::title},
         {"made", "Tanggal pembuatan", "Date of making", &Identity::made},
         {"revised", "Tanggal revisi", "Date of revision", &Identity::revised},
         {"effective", "Tanggal efektif", "Date of force", &Identity::effective}}};
    for (const auto& field : kFields)
      add({.place = std::string("identity/") + field.key,
           .part = field.id,
           .part_en = field.en,
           .before = before_.identity.*field.text,
           .after = after_.identity.*field.text});
    const auto signer = [](const ApprovedBy& by) {
      return joined({by.position, by.name, by.rank, by.nip});
    };
    if (before_.identity.approved_by != after_.identity.approved_by)
      add({.place = "identity/approved_by",
           .part = "Disahkan oleh",
           .part_en = "Approved by",
           .before = signer(before_.identity.approved_by),
           .after = signer(after_.identity.approved_by)});
  }

  void compare_lists() {
    struct List {
      const char *key, *id, *en;
      std::vector<std::string> Identity::*items;
    };
    static constexpr std::array<List, 6> kLists = {
        {{"legal_basis", "Dasar hukum", "Legal basis", &Identity::legal_basis},
         {"qualifications", "Kualifikasi pelaksana", "Qualifications", &Identity::qualifications},
         {"related", "Keterkaitan", "Related SOPs", &Identity::related},
         {"equipment", "Peralatan", "Equipment", &Identity::equipment},
         {"warnings", "Peringatan", "Warnings", &Identity::warnings},
         {"records", "Pencatatan", "Records", &Identity::records}}};
    for (const auto& list : kLists) {
      const auto& old_items = before_.identity.*list.items;
      const auto& new_items = after_.identity.*list.items;
      const auto lacks = [](const auto& items, const auto& item) {
        return std::find(items.begin(), items.end(), item) == items.end();
      };
      const std::string place = std::string("identity/") + list.key;
      for (std::size_t i = 0; i < old_items.size(); ++i)
        if (lacks(new_items, old_items[i]))
          add({.place = place + "/" + number(i),
               .part = list.id,
               .part_en = list.en,
               .before = old_items[i]});
      for (std::size_t i = 0; i < new_items.size(); ++i)
        if (lacks(old_items, new_items[i]))
          add({.place = place + "/" + number(i),
               .part = list.id,
               .part_en = list.en,
               .after = new_items[i]});
    }
  }

  void compare_performers() {
    std::map<std::string, std::pair<std::string, std::string>> titles;  // id -> before, after
    for (const auto& performer : before_.performers) titles[performer.id].first = performer.title;
    for (const auto& performer : after_.performers) titles[performer.id].second = performer.title;
    for (const auto& [id, title] : titles)
      add({.place = "performers/" + id,
           .part = "Kolom pelaksana",
           .part_en = "Performer column",
           .before = title.first,
           .after = title.second,
           .concern = {title.second.empty() ? title.first : title.second}});
  }

  void compare_steps() {
    const auto pairs = paired_rows(before_, after_);
    for (const auto& [one, other] : pairs)
      if (one && other) new_row_[*one] = *other;
    for (const auto& [one, other] : pairs) {
      if (one && other) {
        compare_row(*one, *other);
      } else if (one) {
        const Step& step = before_.steps[*one];
        add({.place = "steps/" + number(*one),
             .part = "Langkah " + number(*one) + " dihapus",
             .part_en = "Step " + number(*one) + " removed",
             .before = step.activity,
             .concern = titles_of(before_, step)});
      } else {
        const Step& step = after_.steps[*other];
        add({.place = "steps/" + number(*other),
             .part = "Langkah " + number(*other) + " baru",
             .part_en = "New step " + number(*other),
             .after = step.activity,
             .concern = titles_of(after_, step)});
      }
    }
  }

  // The row to which "no" returns, counted in the newer SOP where it still exists.
  std::string target_before(const Step& step) const {
    if (!step.no) return {};
    const auto row = new_row_.find(static_cast<std::size_t>(*step.no) - 1);
    const bool exists = row != new_row_.end();
    return exists ? number(row->second) : "- (" + std::to_string(static_cast<int>(*step.no)) + ")";
  }

  void compare_row(std::size_t one, std::size_t other) {
    const Step& old_step = before_.steps[one];
    const Step& new_step = after_.steps[other];
    const auto inputs = [](const Step& step) {
      std::vector<std::string> names;
      for (const auto& input : step.inputs) names.push_back(input.name);
      return joined(names);
    };
    std::vector<std::string> concern = titles_of(after_, new_step);
    for (const auto& title : titles_of(before_, old_step))
      if (std::find(concern.begin(), concern.end(), title) == concern.end())
        concern.push_back(title);
    const auto cell = [&](const char* key, const char* id, const char* en) {
      return Change{.place = "steps/" + number(other) + "/" + key,
                    .part = "Langkah " + number(other) + ", " + id,
                    .part_en = "Step " + number(other) + ", " + en,
                    .concern = concern};
    };
    const auto put = [&](Change change, std::string was, std::string is) {
      change.before = std::move(was);
      change.after = std::move(is);
      add(std::move(change));
    };
    put(cell("activity", "kegiatan", "activity"), old_step.activity, new_step.activity);
    put(cell("performers", "pelaksana", "performers"),
        joined(titles_of(before_, old_step)),
        joined(titles_of(after_, new_step)));
    put(cell("inputs", "kelengkapan", "inputs"), inputs(old_step), inputs(new_step));
    put(cell("time", "waktu", "time"), old_step.time_text, new_step.time_text);
    put(cell("output", "output", "output"), old_step.output, new_step.output);
    put(cell("note", "keterangan", "remark"), old_step.note, new_step.note);
    const auto target =
        new_step.no ? std::to_string(static_cast<int>(*new_step.no)) : std::string();
    put(cell("decision", "kembali ke langkah", "returns to step"), target_before(old_step), target);
  }

  void compare_worksheet() {
    struct Field {
      const char *key, *id, *en;
      std::string Worksheet::*text;
    };
    static constexpr std::array<Field, 7> kFields = {
        {{"type", "Lembar kerja, jenis kegiatan", "Worksheet, type", &Worksheet::type},
         {"product_owner",
          "Lembar kerja, penanggung jawab produk",
          "Worksheet, responsible for the product",
          &Worksheet::product_owner},
         {"activity_owner",
          "Lembar kerja, penanggung jawab kegiatan",
          "Worksheet, responsible for the activity",
          &Worksheet::activity_owner},
         {"scope", "Lembar kerja, ruang lingkup", "Worksheet, scope", &Worksheet::scope},
         {"first_step", "Lembar kerja, langkah awal", "Worksheet, first", &Worksheet::first_step},
         {"main_step", "Lembar kerja, langkah utama", "Worksheet, main", &Worksheet::main_step},
         {"last_step", "Lembar kerja, langkah akhir", "Worksheet, last", &Worksheet::last_step}}};
    const Worksheet none;
    const auto& old_sheet = before_.worksheet ? *before_.worksheet : none;
    const auto& new_sheet = after_.worksheet ? *after_.worksheet : none;
    for (const auto& field : kFields)
      add({.place = std::string("worksheet/") + field.key,
           .part = field.id,
           .part_en = field.en,
           .before = old_sheet.*field.text,
           .after = new_sheet.*field.text});
  }

  const Sop& before_;
  const Sop& after_;
  std::map<std::size_t, std::size_t> new_row_;  // Of each old row that was kept.
  std::vector<Change> changes_;
};

std::set<std::string> word_pairs(const Sop& sop) {
  std::set<std::string> pairs;
  for (const auto& step : sop.steps) {
    const Words words = words_of(step.activity + " " + step.output);
    for (std::size_t i = 1; i < words.size(); ++i) pairs.insert(words[i - 1] + " " + words[i]);
  }
  return pairs;
}

}  // namespace

std::vector<Change> compare(const Sop& before, const Sop& after) {
  return Comparison(before, after).run();
}

ChangeSentence sentence_of(const Change& change) {
  const auto who = change.concern.empty() ? std::string() : " (" + joined(change.concern) + ")";
  if (change.kind == Change::Kind::kAdded)
    return {change.part + who + ": ditambahkan \"" + change.after + "\".",
            change.part_en + who + ": added \"" + change.after + "\"."};
  if (change.kind == Change::Kind::kRemoved)
    return {change.part + who + ": dihapus \"" + change.before + "\".",
            change.part_en + who + ": removed \"" + change.before + "\"."};
  return {
      change.part + who + ": semula \"" + change.before + "\", menjadi \"" + change.after + "\".",
      change.part_en + who + ": was \"" + change.before + "\", is \"" + change.after + "\"."};
}

int similarity_percent(const Sop& one, const Sop& other) {
  const auto a = word_pairs(one), b = word_pairs(other);
  return likeness(Words(a.begin(), a.end()), Words(b.begin(), b.end()));
}

}  // namespace takar::sop
