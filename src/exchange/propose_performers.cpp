#include <algorithm>

#include "exchange/internal/parts.hpp"
#include "exchange/internal/sentence.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

using Kind = sop::StepKind;

struct Proposal {
  std::optional<std::size_t> post;
  int confidence = kGuessed;
  std::string reason;
};

// Follows the papers from hand to hand: who holds them, and who was named to receive them.
class Follower {
 public:
  explicit Follower(Draft& draft) : draft_(draft), posts_(draft) {}

  void follow() {
    for (std::size_t i = 0; i < draft_.steps.size(); ++i) {
      const Sentence sentence = read_sentence(draft_.steps[i].row.activity, posts_, acted_);
      auto& row = draft_.steps[i].row;
      row.kind = sentence.verb ? sentence.verb->kind : Kind::kDraft;
      if (row.performers.empty() && posts_.size() > 0) propose(i, sentence);
      pass_on(row, sentence);
    }
  }

 private:
  void propose(std::size_t i, const Sentence& sentence) {
    auto& row = draft_.steps[i].row;
    Proposal proposal;
    if (row.kind == Kind::kMeet && !sentence.subject && !sentence.by) {
      for (std::size_t p = 0; p < posts_.size(); ++p)
        if (!posts_[p].set_aside) add(row, p);
      proposal = {0, kLikely, "Rapat dihadiri semua pelaksana; kolom pertama memimpin."};
    } else {
      proposal = proposal_for(i, sentence);
      if (!proposal.post)
        proposal = {posts_.planner(), kDoubtful, "Kalimat tidak menunjuk siapa pun."};
      add(row, proposal.post.value_or(0));
      add_company(i, sentence);
    }
    note(i, proposal);
  }

  Proposal proposal_for(std::size_t i, const Sentence& sentence) const {
    if (sentence.subject) return {sentence.subject, 90, "Disebut sebagai pelaku dalam kalimat."};
    if (sentence.by) return {sentence.by, 90, "Disebut sesudah kata \"oleh\"."};
    if (!sentence.unlisted.empty())
      return {posts_.nearest(sentence.unlisted_rank),
              kGuessed,
              "\"" + sentence.unlisted + "\" tidak mempunyai kolom; dipilih kolom yang setingkat."};
    return by_kind(i, sentence);
  }

  Proposal by_kind(std::size_t i, const Sentence& sentence) const {
    switch (draft_.steps[i].row.kind) {
      case Kind::kOrder:
        return order(sentence);
      case Kind::kInvite:
        return {posts_.secretary(), kLikely, "Undangan biasanya dibuat di bawah pimpinan."};
      case Kind::kSign:
        return {posts_.head(), kLikely, "Yang menandatangani adalah pimpinan."};
      case Kind::kCopies:
      case Kind::kArchive:
        return {posts_.clerk(), kGuessed, "Berkas biasanya diurus pelaksana administrasi."};
      case Kind::kFillIn:
        if (posts_.unit()) return {posts_.unit(), kLikely, "Formulir diisi oleh setiap unit."};
        return received(posts_.planner());
      case Kind::kCheck:
        return check(sentence);
      case Kind::kHandIn:
      case Kind::kSubmit:
      case Kind::kReport:
        return hand_over(i, sentence);
      case Kind::kHandOut:
        return received(holder_ ? holder_ : posts_.planner());
      case Kind::kDraft:
        return draft(i, sentence);
      case Kind::kCoverLetter:
        return received(posts_.clerk());
      default:
        return received(posts_.planner());
    }
  }

  Proposal received(std::optional<std::size_t> otherwise) const {
    if (receiver_) return {receiver_, 80, "Disebut sebagai penerima pada langkah sebelumnya."};
    if (otherwise && otherwise == holder_)
      return {otherwise, 60, "Melanjutkan pekerjaan pelaksana sebelumnya."};
    return {otherwise, kGuessed, "Pekerjaan seperti ini biasanya dilakukan pelaksana ini."};
  }

  Proposal order(const Sentence& sentence) const {
    if (receiver_ && receiver_ != sentence.to)
      return {receiver_, 80, "Disebut sebagai penerima pada langkah sebelumnya."};
    const bool over = holder_ && sentence.to && holder_ != sentence.to &&
                      posts_[*holder_].rank < posts_[*sentence.to].rank;
    if (over) return {holder_, kLikely, "Pemegang berkas memerintahkan bawahannya."};
    return {posts_.head(), 80, "Perintah datang dari pimpinan."};
  }

  Proposal check(const Sentence& sentence) const {
    const auto elsewhere = [&](std::optional<std::size_t> post) {
      const bool yes = sentence.yes && sentence.yes->to && sentence.yes->to == post;
      const bool no = sentence.no && sentence.no->to && sentence.no->to == post;
      return post && !yes && !no && post != sentence.to;
    };
    if (elsewhere(receiver_))
      return {receiver_, 80, "Disebut sebagai penerima pada langkah sebelumnya."};
    auto post = holder_ ? posts_.above(*holder_) : posts_.secretary();
    while (post && !elsewhere(post)) post = posts_.above(*post);
    if (post) return {post, 60, "Atasan pelaksana sebelumnya yang memeriksa."};
    return {posts_.secretary(), kGuessed, "Pemeriksa biasanya berada di bawah pimpinan."};
  }

  // Who hands over is neither the one who receives, nor the one who then checks what he received.
  Proposal hand_over(std::size_t i, const Sentence& sentence) const {
    const auto next = next_checker(i);
    const auto fits = [&](std::optional<std::size_t> post) {
      return post && post != sentence.to && (sentence.to || post != next);
    };
    if (fits(receiver_))
      return {receiver_, 80, "Disebut sebagai penerima pada langkah sebelumnya."};
    const bool signed_before = i > 0 && draft_.steps[i - 1].row.kind == Kind::kSign;
    if (signed_before)
      for (auto post = acted_.rbegin(); post != acted_.rend(); ++post)
        if (*post != acted_.back() && fits(*post))
          return {*post, 60, "Berkas yang ditandatangani kembali kepada yang menyampaikannya."};
    if (fits(holder_)) return {holder_, 70, "Pemegang berkas dari langkah sebelumnya."};
    if (fits(posts_.planner()))
      return {posts_.planner(), kGuessed, "Bukan penerima dan bukan pemeriksa berikutnya."};
    return {posts_.secretary(), kGuessed, "Bukan penerima."};
  }

  // The actor that the next row itself names, if that row checks.
  std::optional<std::size_t> next_checker(std::size_t i) const {
    if (i + 1 >= draft_.steps.size()) return std::nullopt;
    const Sentence next = read_sentence(draft_.steps[i + 1].row.activity, posts_, acted_);
    if (!next.verb || next.verb->kind != Kind::kCheck) return std::nullopt;
    if (next.subject) return next.subject;
    if (!next.unlisted.empty()) return posts_.nearest(next.unlisted_rank);
    return std::nullopt;
  }

  Proposal draft(std::size_t i, const Sentence& sentence) const {
    if (sentence.owner)
      return {sentence.owner, 60, "Unit pemilik dokumen disebut di akhir kalimat."};
    const auto words = words_of(draft_.steps[i].row.activity);
    if (!words.empty() && words.front() == "mengetik")
      return {posts_.clerk(), kLikely, "Mengetik dilakukan pelaksana administrasi."};
    return received(posts_.planner());
  }

  void add(sop::Step& row, std::size_t post) const {
    const auto column = sop::PerformerColumn{static_cast<std::uint16_t>(post + 1)};
    if (std::find(row.performers.begin(), row.performers.end(), column) == row.performers.end())
      row.performers.push_back(column);
  }

  // Others who take part in the row.
  void add_company(std::size_t i, const Sentence& sentence) {
    auto& row = draft_.steps[i].row;
    if (sentence.together) add(row, *sentence.together);
    if (row.kind == Kind::kArchive && receiver_ && !posts_[*receiver_].per_unit)
      add(row, *receiver_);
    if (row.kind != Kind::kOrder || !sentence.to || sentence.ordered.empty()) return;
    const auto next = i + 1 < draft_.steps.size() ? words_of(draft_.steps[i + 1].row.activity)
                                                  : std::vector<std::string>();
    const bool follows = std::find(next.begin(), next.end(), sentence.ordered) != next.end();
    const bool makes = letters_of(row.output) != letters_of(draft_.steps[i].inputs_text);
    if (!follows && makes && i > 0) add(row, *sentence.to);
  }

  void note(std::size_t i, const Proposal& proposal) {
    const std::string n = std::to_string(i + 1);
    const std::string place = "steps/" + n + "/performers";
    add_evidence(draft_, place, {}, proposal.confidence, proposal.reason);
    Question question{place,
                      "Siapa pelaksana langkah " + n + "? Lambangnya tidak ada dalam teks.",
                      "Who performs step " + n + "? Its symbol is not in the text.",
                      {}};
    for (const auto column : draft_.steps[i].row.performers)
      question.proposals.push_back(title_of(static_cast<std::size_t>(column) - 1));
    for (std::size_t p = 0; p < posts_.size(); ++p)
      if (std::find(question.proposals.begin(), question.proposals.end(), title_of(p)) ==
          question.proposals.end())
        question.proposals.push_back(title_of(p));
    draft_.questions.push_back(std::move(question));
  }

  const std::string& title_of(std::size_t post) const { return draft_.performers[post].title; }

  void pass_on(const sop::Step& row, const Sentence& sentence) {
    const bool meets = row.kind == Kind::kMeet || row.kind == Kind::kInvite;
    receiver_ = sentence.to;
    if (meets && sentence.verb && sentence.verb->verb != "mengumpulkan") receiver_.reset();
    if (row.performers.empty() || row.kind == Kind::kMeet) return;
    holder_ = static_cast<std::size_t>(row.performers.front()) - 1;
    acted_.push_back(*holder_);
  }

  Draft& draft_;
  Posts posts_;
  std::vector<std::size_t> acted_;
  std::optional<std::size_t> holder_, receiver_;
};

}  // namespace

void propose_performers(Draft& draft) {
  Follower(draft).follow();
}

}  // namespace takar::exchange::internal
