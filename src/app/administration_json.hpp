#pragma once
// What the administration of an agency shows: its settings, structure, people with their accounts,
// days off, SOPs with the positions behind their columns, indicators with their targets.

#include "app/office.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/json.hpp"
#include "store/store.hpp"

namespace takar::app {

// Borrowed for the call.
struct AdministrationScene {
  store::ReadTransaction& tx;
  Shelf& shelf;
  const Office& office;
  const Viewer& viewer;
  Instant now;  // UTC.
};

// As docs/openapi.yaml says. Throws Fault.
[[nodiscard]] json::Object administration_json(const AdministrationScene&);

}  // namespace takar::app
