#include "base/rejections.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/check.hpp"
#include "embedded/rejections_catalogue.hpp"

namespace takar {

namespace {

constexpr std::array<std::string_view, 5> kClassNames = {
    "invalid", "not_now", "forbidden", "not_found", "conflict"};

// Cuts the text up to `mark` off the front of `rest`, or all of it.
std::string_view take_until(std::string_view& rest, char mark) {
  const auto end = std::min(rest.find(mark), rest.size());
  const auto part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

RejectionClass class_named(std::string_view name, std::size_t line) {
  const auto* found = std::find(kClassNames.begin(), kClassNames.end(), name);
  TAKAR_CHECK(found != kClassNames.end(),
              fmt::format("rejections.tsv:{}: no class is named \"{}\"", line, name));
  return static_cast<RejectionClass>(found - kClassNames.begin());
}

RejectionRow read_row(std::string_view text, std::size_t line) {
  TAKAR_CHECK(std::count(text.begin(), text.end(), '\t') == 4,
              fmt::format("rejections.tsv:{}: a row has five fields", line));
  RejectionRow row;
  row.code = take_until(text, '\t');
  row.kind = class_named(take_until(text, '\t'), line);
  row.indonesian = take_until(text, '\t');
  row.english = take_until(text, '\t');
  row.source = text;
  TAKAR_CHECK(!row.code.empty() && !row.indonesian.empty() && !row.english.empty(),
              fmt::format("rejections.tsv:{}: a code or a sentence is empty", line));
  return row;
}

}  // namespace

std::string_view name_of(RejectionClass kind) {
  return kClassNames.at(static_cast<std::size_t>(kind));
}

std::vector<RejectionRow> read_rejection_rows(std::string_view text) {
  std::vector<RejectionRow> rows;
  take_until(text, '\n');  // The names of the columns.
  for (std::size_t line = 2; !text.empty(); ++line) {
    rows.push_back(read_row(take_until(text, '\n'), line));
    TAKAR_CHECK(rows.size() < 2 || rows[rows.size() - 2].code < rows.back().code,
                fmt::format("rejections.tsv:{}: the codes are sorted and differ", line));
  }
  return rows;
}

const std::vector<RejectionRow>& rejection_rows() {
  static const auto rows = read_rejection_rows(embedded::rejections_catalogue()[0].bytes);
  return rows;
}

const RejectionRow* find_rejection(std::string_view code) {
  const auto& rows = rejection_rows();
  const auto at =
      std::lower_bound(rows.begin(), rows.end(), code, [](const auto& row, auto wanted) {
        return row.code < wanted;
      });
  return at != rows.end() && at->code == code ? &*at : nullptr;
}

std::string fill_placeholders(std::string_view text, const std::vector<std::string>& details) {
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                       text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!opens) {
      filled += text[i];
      continue;
    }
    const auto place = static_cast<std::size_t>(text[i + 1] - '1');
    filled += place < details.size() ? details[place] : "-";
    i += 2;
  }
  return filled;
}

RejectionSentence explain(const Rejection& rejection) {
  const auto* row = find_rejection(rejection.code);
  if (!row)
    return {RejectionClass::invalid,
            fmt::format("Permintaan ditolak ({}).", rejection.code),
            fmt::format("The request was refused ({}).", rejection.code)};
  return {row->kind,
          fill_placeholders(row->indonesian, rejection.details),
          fill_placeholders(row->english, rejection.details)};
}

}  // namespace takar
