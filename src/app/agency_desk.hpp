#pragma once
// What an act on the agency has at hand, and how its fields are read from the request's body.

#include <optional>
#include <string>
#include <string_view>

#include "app/act.hpp"
#include "app/office.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/random.hpp"
#include "organisation/access.hpp"
#include "organisation/agency.hpp"
#include "store/store.hpp"

namespace takar::app {

// Borrowed for the call, but for the agency: each event of the act changes this copy.
struct AgencyDesk {
  store::WriteTransaction& tx;
  Shelf& shelf;
  Random& random;
  const Viewer& viewer;
  const ActRequest& request;
  organisation::Agency agency;
  organisation::Stamp stamp;

  const json::Object& body() const { return request.body; }
};

// What an act answers in its own words; the web usually answers with the page instead.
using AgencyAnswer = Result<json::Object>;

// One verb and the right on the viewer's own agency that it needs.
struct AgencyVerb {
  std::string_view name;
  organisation::Action needs;
  AgencyAnswer (*act)(AgencyDesk&);
};

// An id that may be absent or null. Rejects with app.field_wrong.
[[nodiscard]] Result<std::optional<std::int64_t>> optional_id_at(const json::Object&,
                                                                 std::string_view key);
// The objects of a list. Rejects with app.field_missing or app.field_wrong.
[[nodiscard]] Result<std::vector<const json::Object*>> objects_at(const json::Object&,
                                                                  std::string_view key);
// Absent: `otherwise`. Rejects with app.field_missing or app.field_wrong.
[[nodiscard]] Result<Instant> instant_or(const json::Object&,
                                         std::string_view key,
                                         Instant otherwise);

}  // namespace takar::app
