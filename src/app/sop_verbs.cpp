#include "app/sop_verbs.hpp"

#include <algorithm>
#include <array>

#include "app/evaluation_page.hpp"
#include "app/sop_draft_act.hpp"
#include "app/sop_life_act.hpp"
#include "app/sop_public_act.hpp"

namespace takar::app {
namespace {

// clang-format off: a table.
constexpr std::array kVerbs{
    AgencyVerb{"import_sop", Action::kDraftSop, import_sop},
    AgencyVerb{"start_sop_draft", Action::kDraftSop, start_sop_draft},
    AgencyVerb{"edit_sop_draft", Action::kDraftSop, edit_sop_draft},
    AgencyVerb{"take_back_sop_edit", Action::kDraftSop, take_back_sop_edit},
    AgencyVerb{"repeat_sop_edit", Action::kDraftSop, repeat_sop_edit},
    AgencyVerb{"give_up_sop_draft", Action::kDraftSop, give_up_sop_draft},
    AgencyVerb{"try_sop", Action::kApproveSop, try_sop},
    AgencyVerb{"approve_sop", Action::kApproveSop, approve_sop},
    AgencyVerb{"enforce_sop", Action::kApproveSop, enforce_sop},
    AgencyVerb{"revoke_sop", Action::kApproveSop, revoke_sop},
    AgencyVerb{"confirm_sop_read", Action::kActOnTask, confirm_sop_read},
    AgencyVerb{"evaluate_sop", Action::kApproveSop, evaluate_sop},
    AgencyVerb{"show_sop_publicly", Action::kApproveSop, show_sop_publicly},
    AgencyVerb{"hide_sop_publicly", Action::kApproveSop, hide_sop_publicly},
    AgencyVerb{"answer_sop_feedback", Action::kDraftSop, answer_sop_feedback},
};
// clang-format on

}  // namespace

const AgencyVerb* sop_verb_named(std::string_view name) {
  const auto* found = std::find_if(
      kVerbs.begin(), kVerbs.end(), [&](const AgencyVerb& each) { return each.name == name; });
  return found == kVerbs.end() ? nullptr : found;
}

}  // namespace takar::app
