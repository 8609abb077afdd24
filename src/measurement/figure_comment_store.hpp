#pragma once
// Comments on figures (catatan isian): what those who fill in and those who check say to each other
// about the answer to one indicator in one case. They travel with the form, stand beside the figure
// and stay in the log; nobody changes or removes one. Every query binds the agency.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "measurement/indicator.hpp"
#include "organisation/actor.hpp"
#include "store/store.hpp"

namespace takar::measurement {

inline constexpr std::size_t kCommentBytesMax = 4000;
inline constexpr std::int64_t kCommentsPerCaseMax = 5000;

struct FigureComment {
  std::int64_t number = 0;  // Within the case, from 1.
  IndicatorId indicator;
  organisation::Actor by;
  Instant at;  // UTC.
  std::string text;
};

// A case is named by its number: this room knows no cases.
struct CommentedCase {
  organisation::AgencyId agency;
  std::int64_t case_id = 0;
};

// Appends event figure_commented, writes the row and answers the comment's number; the one given is
// not looked at. The text is kept without the blanks around it. Rejects with
// measurement.comment_empty, measurement.comment_too_long {bytes allowed} or
// measurement.too_many_comments {limit}. Throws Fault if the database fails.
[[nodiscard]] Result<std::int64_t> comment(store::WriteTransaction&, CommentedCase, FigureComment);

// On that figure, the oldest first. Throws Fault if the database fails.
[[nodiscard]] std::vector<FigureComment> comments_of(store::ReadTransaction&,
                                                     CommentedCase,
                                                     IndicatorId);
// How many comments each figure of the case has; one without any is not in it. Throws Fault.
[[nodiscard]] std::map<IndicatorId, std::int64_t> comment_counts(store::ReadTransaction&,
                                                                 CommentedCase);

// Writes the rows anew from the event log; answers the number of events.
std::int64_t rebuild_comments(store::WriteTransaction&);

}  // namespace takar::measurement
