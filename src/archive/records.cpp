#include "archive/records.hpp"

#include <algorithm>

namespace takar::archive {
namespace {

constexpr std::array<std::string_view, 4> kStates{"proposed", "refused", "approved", "carried_out"};

}  // namespace

std::string_view word_of(ListState state) {
  return kStates.at(static_cast<std::size_t>(state));
}

std::optional<ListState> list_state_named(std::string_view word) {
  const auto found = std::ranges::find(kStates, word);
  if (found == kStates.end()) return std::nullopt;
  return static_cast<ListState>(found - kStates.begin());
}

Approver DisposalList::approver() const {
  const bool long_kept = std::ranges::any_of(files, [](const ListedFile& file) {
    return file.active_years + file.inactive_years >= kNationalApprovalYears;
  });
  return long_kept ? Approver::kNationalArchive : Approver::kRegionHead;
}

RecordFile Records::file(FileId id) const {
  const auto found = files.find(id);
  return found == files.end() ? RecordFile{.id = id} : found->second;
}

const DisposalList* Records::list(std::int64_t number) const {
  const auto found = std::ranges::find(lists, number, &DisposalList::number);
  return found == lists.end() ? nullptr : &*found;
}

}  // namespace takar::archive
