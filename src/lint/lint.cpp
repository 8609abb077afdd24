#include "lint/lint.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "lint/internal/checks.hpp"
#include "lint/internal/source_lines.hpp"
#include "sop/places.hpp"

namespace takar::lint {
namespace {

// Identity before rows before worksheet, rows by number: "steps/10" stands after "steps/9".
std::tuple<int, long, std::string> order_of(const std::string& place) {
  constexpr std::array<std::string_view, 6> kParts = {
      "identity", "performers", "headings", "steps", "worksheet", "source"};
  const auto slash = place.find('/');
  const auto part = std::string_view(place).substr(0, slash);
  const auto* at = std::find(kParts.begin(), kParts.end(), part);
  long number = 0;
  if (part == "steps" && slash != std::string::npos)
    for (std::size_t i = slash + 1; i < place.size() && place[i] >= '0' && place[i] <= '9'; ++i)
      number = number * 10 + (place[i] - '0');
  return {static_cast<int>(at - kParts.begin()), number, part == "steps" ? "" : place};
}

}  // namespace

Document document_of(const sop::Sop& sop) {
  return {.sop = sop,
          .symbols_lost = sop::correction_at(sop, "steps") != nullptr,
          .recurrence_stated = sop::correction_at(sop, "recurrence") == nullptr};
}

bool Reading::has_exit(std::size_t row) const {
  if (rows[row].says_no) return true;
  return !document.symbols_lost && sop.steps[row].no.has_value();
}

Reading read_document(const Document& document, calendar::Date as_of) {
  Reading reading{document, document.sop, as_of};
  for (const auto& step : document.sop.steps) {
    reading.rows.push_back(read_row(step.activity));
    reading.outputs.push_back(words_of(step.output));
  }
  return reading;
}

std::vector<Finding> lint(const Document& document, calendar::Date as_of) {
  const Reading reading = read_document(document, as_of);
  Report report;
  constexpr std::array kChecks = {check_identity,
                                  check_number,
                                  check_names,
                                  check_legal_basis,
                                  check_other_fields,
                                  check_records,
                                  check_performers,
                                  check_wording,
                                  check_papers,
                                  check_order,
                                  check_times,
                                  check_decisions,
                                  check_worksheet,
                                  check_formulas,
                                  check_spelling,
                                  check_source_text};
  for (const auto check : kChecks) check(reading, report);
  auto findings = std::move(report.findings());
  place_in_source(document, findings);
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    const auto first = order_of(a.place), second = order_of(b.place);
    if (first != second) return first < second;
    return a.severity > b.severity;
  });
  return findings;
}

}  // namespace takar::lint
