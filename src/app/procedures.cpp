#include "app/procedures.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "embedded/sop_files.hpp"
#include "sop/yaml.hpp"

namespace takar::app {
namespace {

std::vector<sop::Sop> read_all() {
  std::vector<sop::Sop> sops;
  for (const auto& file : embedded::sop_files()) {
    auto sop = sop::read_yaml(file.bytes);
    TAKAR_CHECK(sop.has_value(), "a procedure that this program carries breaks the rules");
    sops.push_back(std::move(*sop));
  }
  return sops;
}

// A reading of words that the copy does not keep.
bool is_of_first_owner(const sop::Correction& correction) {
  return correction.place.starts_with("identity") &&
         !correction.place.starts_with("identity/legal_basis");
}

}  // namespace

const std::vector<sop::Sop>& procedures() {
  static const std::vector<sop::Sop> kAll = read_all();
  return kAll;
}

sop::Sop own_copy(sop::Sop sop, const Office& office) {
  auto& identity = sop.identity;
  identity.government = office.government;
  identity.agency = office.agency.settings.name;
  identity.unit.clear();
  identity.number.clear();
  identity.made.clear();
  identity.revised.clear();
  identity.effective.clear();
  identity.decree.clear();
  identity.decree_signer.clear();
  identity.approved_by = {};
  std::erase_if(sop.corrections, is_of_first_owner);
  return sop;
}

}  // namespace takar::app
