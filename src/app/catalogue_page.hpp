#pragma once
// The public catalogue of SOPs: readings that are open to everybody, without an account. They show
// versions in force that their agency has made public, and of people only what the form prints.
// Source: docs/decisions/0145-public-catalogue.md.

#include "app/reading.hpp"

namespace takar::app {

// As Catalogue of docs/openapi.yaml. Rejects with app.field_wrong {"q"}, {"page"} or {"agency"}.
[[nodiscard]] Result<json::Object> catalogue(const Asked&);

// As CatalogueSop of docs/openapi.yaml. Rejects with app.sop_not_public, also where there is no
// such SOP: nobody learns what an agency keeps to itself.
[[nodiscard]] Result<json::Object> catalogue_sop(const Asked&);

// The official form as PDF, or one page of its flow-chart table as SVG. Rejects as the one before,
// or with app.field_wrong {"page"}.
[[nodiscard]] Result<FileMaking> catalogue_form(const Asked&);

}  // namespace takar::app
