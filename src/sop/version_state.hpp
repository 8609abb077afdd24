#pragma once
// The life of an SOP version: on trial (uji coba), approved (disahkan), in force (berlaku), revised
// (direvisi: another version took its place), revoked (dicabut).
//
// The drafts before it are no versions (room drafting). Cases keep the version they began with
// whatever becomes of it; new ones are opened of versions on trial and in force alone.
// Source: PermenPANRB 35/2012, annex (pengembangan, penerapan, monitoring dan evaluasi).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "calendar/date.hpp"

namespace takar::sop {

enum class VersionState : std::uint8_t { kTrial, kApproved, kInForce, kRevised, kRevoked };

// "trial", "approved", "in_force", "revised", "revoked".
[[nodiscard]] std::string_view word_of(VersionState);
[[nodiscard]] std::optional<VersionState> version_state_from(std::string_view word);

[[nodiscard]] bool opens_cases(VersionState);

// What is asked of a version. `effective` is the day it says itself; empty if it says none that can
// be read.
struct ChangeState {
  VersionState to = VersionState::kInForce;
  std::string reason;
  calendar::Date today;
  std::optional<calendar::Date> effective;
};

// Rejects with sop.state_unfit {now, wanted}, with sop.not_effective_yet {date} if it is to be in
// force before its day, or with sop.reason_missing if it is to be revoked without a reason.
[[nodiscard]] Result<void> decide(const ChangeState&, VersionState now);

// "2 Januari 2026" or "2026-01-02". Empty if the text is no date.
[[nodiscard]] std::optional<calendar::Date> printed_date(std::string_view text);

}  // namespace takar::sop
