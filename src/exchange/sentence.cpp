#include "exchange/internal/sentence.hpp"

#include <algorithm>
#include <set>

#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

using Words = std::vector<std::string>;

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

// "setiap", "masing-masing" before the name of a post.
std::size_t past_quantity(const Words& words, std::size_t at) {
  while (at < words.size() &&
         is_one_of(words[at],
                   {"masing", "setiap", "tiap", "seluruh", "semua", "para", "bapak", "ibu", "yth"}))
    ++at;
  return at;
}

class Reader {
 public:
  Reader(const std::string& activity, const Posts& posts, const std::vector<std::size_t>& acted)
      : posts_(posts), acted_(acted) {
    sentence_.words = post_words_of(activity);
    sentence_.verb = verb_in(sentence_.words);
  }

  Sentence read() {
    if (sentence_.words.empty()) return std::move(sentence_);
    read_subject();
    read_branches();
    const std::size_t end = branches_at_;
    for (std::size_t i = 0; i < end; ++i) {
      const std::string& word = sentence_.words[i];
      if (word == "oleh" && !sentence_.by) sentence_.by = post_at(i + 1);
      if (word == "bersama" && !sentence_.together) sentence_.together = post_at(past_with(i + 1));
      if (is_one_of(word, {"kepada", "ke"}) && !sentence_.to) sentence_.to = post_at(i + 1);
    }
    read_order();
    read_owner(end);
    if (sentence_.yes && !sentence_.to) sentence_.to = sentence_.yes->to;
    return std::move(sentence_);
  }

 private:
  std::optional<std::size_t> post_at(std::size_t at) const {
    const auto found = posts_.named_at(sentence_.words, past_quantity(sentence_.words, at), acted_);
    return found ? std::optional(found->post) : std::nullopt;
  }

  std::size_t past_with(std::size_t at) const {
    return at < sentence_.words.size() && sentence_.words[at] == "dengan" ? at + 1 : at;
  }

  static bool is_verb(const std::string& word) {
    return word.size() > 4 && (word.starts_with("me") || word.starts_with("ber"));
  }

  void read_subject() {
    const auto& words = sentence_.words;
    const std::size_t begin = past_quantity(words, 0);
    const auto found = posts_.named_at(words, begin, acted_);
    const int rank = rank_of({words.begin() + static_cast<std::ptrdiff_t>(begin), words.end()});
    if (!found && rank == 0) return;
    if (is_verb(words[begin])) return;
    std::size_t verb = begin;
    while (verb < words.size() && !is_verb(words[verb])) ++verb;
    if (verb == words.size()) return;
    if (found) {
      sentence_.subject = found->post;
      return;
    }
    for (std::size_t i = begin; i < verb; ++i)
      sentence_.unlisted += (i == begin ? "" : " ") + words[i];
    sentence_.unlisted_rank = rank;
  }

  // "Memerintahkan staf untuk merekap", "Mengumpulkan Tim untuk ...".
  void read_order() {
    if (!sentence_.verb) return;
    const auto kind = sentence_.verb->kind;
    const std::size_t at = sentence_.verb->at + 1;
    if (kind == sop::StepKind::kInvite && sentence_.verb->verb == "mengumpulkan")
      sentence_.to = post_at(at);
    if (kind != sop::StepKind::kOrder) return;
    if (!sentence_.to) sentence_.to = post_at(at);
    for (std::size_t i = at; i + 1 < sentence_.words.size(); ++i)
      if (sentence_.words[i] == "untuk" && sentence_.ordered.empty())
        sentence_.ordered = sentence_.words[i + 1];
  }

  void read_owner(std::size_t end) {
    for (std::size_t i = 1; i < end; ++i) {
      if (is_one_of(sentence_.words[i - 1],
                    {"dari", "kepada", "ke", "pada", "masing", "oleh", "dengan", "dan", "di"}))
        continue;
      const auto found = posts_.named_at(sentence_.words, i, acted_);
      if (found && posts_[found->post].per_unit && i + found->length == end) {
        sentence_.owner = found->post;
        return;
      }
    }
  }

  void read_branches() {
    const auto& words = sentence_.words;
    branches_at_ = words.size();
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      if (is_one_of(words[i], {"jika", "apabila", "bila", "kalau", "bilamana", "jikalau"}))
        starts.push_back(i);
    if (starts.empty()) return;
    branches_at_ = starts.front();
    for (std::size_t k = 0; k < starts.size(); ++k)
      read_branch(starts[k] + 1, k + 1 < starts.size() ? starts[k + 1] : words.size());
  }

  void read_branch(std::size_t begin, std::size_t end) {
    const auto& words = sentence_.words;
    const bool negative = is_one_of(
        words[begin], {"tidak", "belum", "kurang", "salah", "ditolak", "terdapat", "ada", "masih"});
    auto& branch = negative ? sentence_.no : sentence_.yes;
    if (branch) return;
    branch.emplace();
    branch->label = negative ? "Tidak" : capital(words[begin]);
    if (negative && begin + 1 < end &&
        is_one_of(words[begin + 1], {"setuju", "lengkap", "benar", "sesuai", "valid", "memenuhi"}))
      branch->label += " " + words[begin + 1];
    for (std::size_t i = begin; i < end; ++i)
      if (is_one_of(words[i], {"kepada", "ke"}) && !branch->to) branch->to = post_at(i + 1);
  }

  static std::string capital(std::string word) {
    if (!word.empty() && is_lower(word.front()))
      word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
  }

  const Posts& posts_;
  const std::vector<std::size_t>& acted_;
  Sentence sentence_;
  std::size_t branches_at_ = 0;
};

}  // namespace

Sentence read_sentence(const std::string& activity,
                       const Posts& posts,
                       const std::vector<std::size_t>& acted) {
  return Reader(activity, posts, acted).read();
}

}  // namespace takar::exchange::internal
