#include "exchange/internal/posts.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

using Words = std::vector<std::string>;

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t kCount>
bool has_any(const Words& words, const std::array<std::string_view, kCount>& some) {
  return std::any_of(some.begin(), some.end(), [&](auto word) { return has(words, word); });
}

constexpr std::array<std::string_view, 12> kPlanning = {"perencana",
                                                        "perencanaan",
                                                        "program",
                                                        "sungram",
                                                        "renvapor",
                                                        "pelaporan",
                                                        "evaluasi",
                                                        "sakip",
                                                        "penyusun",
                                                        "keuangan",
                                                        "renval",
                                                        "analis"};
constexpr std::array<std::string_view, 10> kClerks = {"staf",
                                                      "staff",
                                                      "jfu",
                                                      "arsiparis",
                                                      "pengadministrasi",
                                                      "umum",
                                                      "tu",
                                                      "operator",
                                                      "jft",
                                                      "pelaksana"};

bool is_secretary(const Words& title) {
  return !title.empty() && title.front() == "sekretaris" && !has(title, "tim");
}

}  // namespace

int rank_of(const Words& words) {
  if (words.empty()) return 0;
  const std::string& first = words.front();
  const auto is = [&](std::string_view word) { return first == word; };
  if (has(words, "tim") && (is("sekretaris") || is("ketua"))) return 3;
  if (has(words, "anggota") || is("perencana") || is("analis") || is("penyusun")) return 5;
  if (is("sekretaris") || is("asisten") || is("wakil")) return 2;
  if (is("kepala") || is("camat") || is("lurah") || is("bupati") || is("walikota") ||
      is("gubernur") || is("direktur") || is("pimpinan") || is("inspektur") || is("rektor"))
    return 1;
  if (is("kabid") || is("kabag") || is("irban") || is("bidang") || is("bagian") || is("tim") ||
      is("sekretariat") || is("koordinator") || is("ketua") || is("kasi") || is("seksi"))
    return 3;
  if (is("kasubag") || is("kasubid") || is("kaur") || is("sub")) return 4;
  if (is("bendahara") || is("pejabat") || is("admin")) return 5;
  if (has_any(words, kClerks)) return 6;
  return 0;
}

Posts::Posts(const Draft& draft) {
  name(draft);
  set_aside_secretary(draft);
}

void Posts::name(const Draft& draft) {
  for (const auto& performer : draft.performers) {
    Post post;
    for (const auto part : split(performer.title, '/')) {
      Words words = post_words_of(part);
      if (!words.empty()) post.names.push_back(std::move(words));
    }
    Words title = post_words_of(performer.title);
    post.rank = rank_of(title);
    if (post.rank == 0) post.rank = 5;
    post.per_unit = performer.per_unit;
    if (post.names.size() > 1) post.names.push_back(title);
    if (performer.per_unit)
      for (const auto* word : {"bidang", "bagian", "seksi", "sekretariat"})
        if (std::string_view(word) != "sekretariat" || has(title, "sekretariat"))
          post.names.push_back({word});
    posts_.push_back(std::move(post));
    titles_.push_back(std::move(title));
  }
  const auto top = head();
  if (!top) return;
  auto& names = posts_[*top].names;
  for (const auto* title : {"kepala pd", "pimpinan", "kepala", "kepala dinas", "kepala badan"})
    names.push_back(words_of(title));
  // Who puts the SOP in force is the head of the agency, whatever the column is called.
  Words signer = post_words_of(draft.identity.approved_by.position);
  if (signer.size() >= 2) names.push_back({signer[0], signer[1]});
}

// In a secretariat the secretary is the head: a second column "Sekretaris" beside a head is
// left over from another form.
void Posts::set_aside_secretary(const Draft& draft) {
  const auto agency = words_of(draft.identity.agency);
  const auto top = head();
  if (agency.empty() || agency.front() != "sekretariat" || !top) return;
  for (std::size_t i = 0; i < posts_.size(); ++i)
    if (i != *top && titles_[i] == Words{"sekretaris"}) posts_[i].set_aside = true;
}

std::optional<Mention> Posts::named_at(const Words& words,
                                       std::size_t at,
                                       const std::vector<std::size_t>& acted) const {
  std::optional<Mention> best;
  std::size_t best_score = 0;
  for (std::size_t i = 0; i < posts_.size(); ++i)
    for (const auto& name : posts_[i].names) {
      std::size_t same = 0;
      while (same < name.size() && at + same < words.size() && words[at + same] == name[same])
        ++same;
      if (same == 0) continue;
      const auto last = std::find(acted.rbegin(), acted.rend(), i);
      const std::size_t recent = acted.size() - static_cast<std::size_t>(last - acted.rbegin());
      const bool whole = same == name.size();
      if (!whole && rank_of({words[at]}) == 0) continue;
      const std::size_t score = same * 2000 + (whole ? 1000 : 0) + recent;
      if (score > best_score) {
        best_score = score;
        best = Mention{i, same};
      }
    }
  return best;
}

std::optional<std::size_t> Posts::head() const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < posts_.size(); ++i)
    if (!posts_[i].per_unit && (!best || posts_[i].rank < posts_[*best].rank)) best = i;
  return best;
}

std::optional<std::size_t> Posts::secretary() const {
  const auto top = head();
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    const auto& post = posts_[i];
    if (i == top || post.per_unit || post.set_aside) continue;
    if (!best || post.rank < posts_[*best].rank) best = i;
  }
  return best ? best : top;
}

std::optional<std::size_t> Posts::planner() const {
  const auto top = head();
  std::optional<std::size_t> best;
  int best_score = -1;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    const auto& post = posts_[i];
    if (i == top || post.per_unit || post.set_aside || is_secretary(titles_[i])) continue;
    const int score = (has_any(titles_[i], kPlanning) ? 10 : 0) + (post.rank == 4   ? 3
                                                                   : post.rank == 5 ? 4
                                                                   : post.rank == 6 ? 1
                                                                                    : 0);
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best ? best : secretary();
}

std::optional<std::size_t> Posts::clerk() const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    if (posts_[i].per_unit || !has_any(titles_[i], kClerks)) continue;
    if (!best || posts_[i].rank > posts_[*best].rank) best = i;
  }
  return best ? best : planner();
}

std::optional<std::size_t> Posts::unit() const {
  for (std::size_t i = 0; i < posts_.size(); ++i)
    if (posts_[i].per_unit) return i;
  return std::nullopt;
}

std::optional<std::size_t> Posts::above(std::size_t post) const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    const auto& other = posts_[i];
    if (other.per_unit || other.set_aside || other.rank >= posts_[post].rank) continue;
    if (!best || other.rank > posts_[*best].rank) best = i;
  }
  return best;
}

std::optional<std::size_t> Posts::nearest(int rank) const {
  const auto top = head();
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < posts_.size(); ++i) {
    if (i == top || posts_[i].set_aside || posts_[i].per_unit) continue;
    if (!best || std::abs(posts_[i].rank - rank) < std::abs(posts_[*best].rank - rank)) best = i;
  }
  return best;
}

}  // namespace takar::exchange::internal
