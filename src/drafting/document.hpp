#pragma once
// An SOP as cells: each text, list, arrow and place in the table has a name ("steps/r7/activity")
// and a value that is a list of texts. It may be incomplete; to_sop() says what is missing.
//
// Rows and performer columns go by names of their own, never by numbers, so that inserting or
// moving one leaves every arrow right.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "sop/sop.hpp"

namespace takar::drafting {

// One text is a list of one; an empty cell is an empty list. What the parts of a longer list mean
// is said in fields.hpp.
using Value = std::vector<std::string>;

struct Document {
  std::map<std::string, Value, std::less<>> cells;
  std::vector<std::string> rows;        // Names of the rows, in the order of the table.
  std::vector<std::string> performers;  // Names of the columns, in the order of the table.

  bool operator==(const Document&) const = default;
};

// "-": the row or column stands first. Otherwise the one behind which it stands.
inline constexpr std::string_view kFirst = "-";
// In the cell "next" of a row: the procedure ends there.
inline constexpr std::string_view kEnd = "end";

// Empty if nothing stands there. The position of a row that is not in the table is empty.
[[nodiscard]] Value value_at(const Document&, std::string_view place);
// The first text of the value, or "".
[[nodiscard]] std::string text_at(const Document&, std::string_view place);
// Bug if a position names a row or column that is not in the table.
void set_value(Document&, std::string_view place, Value);

// The parts of "steps/r7/activity"; empty unless it names a row or column and something of it.
struct ItemPlace {
  std::string_view list;   // "steps" or "performers"
  std::string_view item;   // "r7"
  std::string_view field;  // "activity"
};
[[nodiscard]] std::optional<ItemPlace> item_place(std::string_view place);

// The names under which an SOP's rows become rows of a document: "r1", "r2" ...
[[nodiscard]] std::string row_name(std::size_t index);

// The SOP need not be sound.
[[nodiscard]] Document document_of(const sop::Sop&);

// Rejects with drafting.not_filled {place}, drafting.goal_removed {row, goal} and as
// sop::from_json() does; those name places by the row's number: "steps/3/performers".
[[nodiscard]] Result<sop::Sop> to_sop(const Document&);

}  // namespace takar::drafting
