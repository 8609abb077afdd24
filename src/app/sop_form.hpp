#pragma once
// The official form of an SOP as a file: identity block, worksheet and flow-chart table.

#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "sop/flowchart.hpp"
#include "sop/sop.hpp"

namespace takar::app {

// PDF/A-2b, landscape. The SOP is sound. Throws Fault if the fonts are missing.
[[nodiscard]] std::string sop_form_pdf(const sop::Sop&, sop::Paper, Instant at);

// "sop-pengukuran-kinerja.pdf": a-z, 0-9 and "-" alone before the extension. Cannot fail.
[[nodiscard]] std::string sop_file_name(const sop::Sop&, std::string_view extension);

// The flow-chart table alone, an SVG text for each page. The SOP is sound. Cannot fail.
[[nodiscard]] std::vector<std::string> sop_form_svgs(const sop::Sop&, sop::Paper);

}  // namespace takar::app
