#pragma once
// Soundness: whether a case can run through an SOP from its first row to an end.
//
// The reader of files and the store's reader both ask here, so no unsound SOP is ever run. What is
// merely poor style (a missing output, a revoked law) is no business of this check.

#include "base/result.hpp"
#include "sop/sop.hpp"

namespace takar::sop {

// Details of every rejection: {1} "-", {2} the place in the file, then its own values.
// Bug if numbers and columns do not count up, or a step names a performer that is not there.
// Rejects with sop.no_steps, sop.too_many, sop.no_such_step, sop.performer_twice,
// sop.performer_without_step, sop.step_without_performer, sop.next_goes_back,
// sop.return_goes_forward, sop.check_without_no, sop.step_not_reached,
// sop.unit_row_without_fan_out, sop.fan_out_not_per_unit, sop.fan_out_decides,
// sop.chain_entered_inside, sop.opened_too_late, sop.input_from_later, sop.separation_of_one,
// sop.correction_twice, sop.correction_nowhere or sop.correction_of_other_words.
[[nodiscard]] Result<void> check_sound(const Sop&);

}  // namespace takar::sop
