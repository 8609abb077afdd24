#pragma once
// The public catalogue (katalog SOP): versions in force that their agency shows to everybody, found
// by their words whatever the affixes, and what readers without an account say of them. Events
// sop_shown_publicly, sop_hidden_publicly, sop_feedback_given and sop_feedback_answered.
//
// Deny by default: nothing is public before the agency says so, version by version, and what is no
// longer in force is public no more. Every function throws Fault if the database fails.
// Source: docs/decisions/0145-public-catalogue.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organisation/actor.hpp"
#include "sop/feedback.hpp"
#include "sop/sop.hpp"
#include "sop/version_state.hpp"
#include "store/store.hpp"

namespace takar::sop {

// The version is of the agency (Bug if not). A second time changes nothing.
void show_publicly(store::WriteTransaction&, organisation::AgencyId, SopId, organisation::Stamp);
void hide_publicly(store::WriteTransaction&, organisation::AgencyId, SopId, organisation::Stamp);

// A version that can be found, of whatever agency.
struct ListedVersion {
  SopId id;
  organisation::AgencyId agency;
  std::int64_t version = 1;
  std::string title, number;  // As printed.
  std::int64_t step_count = 0;
  VersionState state = VersionState::kInForce;
  Instant shown;  // Since when it is public, UTC; the epoch if it is not.
};

[[nodiscard]] bool is_public(const ListedVersion&);

// Any version by its id; empty if there is none.
[[nodiscard]] std::optional<ListedVersion> listed_version(store::ReadTransaction&, SopId);

inline constexpr std::int64_t kCataloguePage = 50;
inline constexpr std::size_t kCatalogueStemsMax = 4;  // Of a question, what is looked at.

struct CatalogueQuestion {
  std::string_view words;         // Empty: everything.
  organisation::AgencyId agency;  // Zero: every agency.
  std::int64_t page = 1;          // From 1, kCataloguePage versions each.
};

// The public versions that have every word, the last shown first. One more than a page holds says
// that there is a next page.
[[nodiscard]] std::vector<ListedVersion> catalogue(store::ReadTransaction&,
                                                   const CatalogueQuestion&);

// Whose versions may be compared: public ones, and those of agencies from `first` to `last`.
struct AlikeQuestion {
  SopId self;
  const Sop& sop;
  organisation::AgencyId first, last;
};

// Versions in force that share the longest words of the SOP's rows, those that share the most
// first; at most kAlikeMax. How alike they are, similarity_percent() says.
inline constexpr std::int64_t kAlikeMax = 40;
[[nodiscard]] std::vector<ListedVersion> share_words(store::ReadTransaction&, const AlikeQuestion&);

struct FeedbackRow {
  std::int64_t number = 0;  // Within the version.
  Instant at;               // UTC.
  Feedback words;
  std::optional<Instant> answered_at;
  organisation::PersonId answered_by;
  std::string note;
};

// Open ones first, then the newest first; at most kFeedbackShown.
inline constexpr std::int64_t kFeedbackShown = 200;
[[nodiscard]] std::vector<FeedbackRow> feedback_of(store::ReadTransaction&,
                                                   organisation::AgencyId,
                                                   SopId);
[[nodiscard]] std::int64_t open_feedback(store::ReadTransaction&, organisation::AgencyId, SopId);

// What decide() let through. The same words, still unanswered, are not kept twice.
void give_feedback(store::WriteTransaction&, const ListedVersion&, const Feedback&, Instant at);

// False if the version has no unanswered feedback of that number; nothing is changed then.
struct FeedbackAnswer {
  SopId id;
  std::int64_t number = 0;
  std::string note;
};
[[nodiscard]] bool answer_feedback(store::WriteTransaction&,
                                   organisation::AgencyId,
                                   const FeedbackAnswer&,
                                   organisation::Stamp);

}  // namespace takar::sop
