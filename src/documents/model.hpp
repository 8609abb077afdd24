#pragma once
// The document model: what a paper says and in which order, without a word on pixels. It is
// recorded with the step that made it; every renderer draws the same model, so two prints cannot
// drift apart.
//
// Text is plain text. Lengths are millimetres unless a comment says otherwise.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "documents/flow_page.hpp"

namespace takar::documents {

enum class Paper : std::uint8_t {
  kA4,  // 210 x 297 mm. Source: ISO 216; Peraturan ANRI 5/2021.
  kF4,  // 215 x 330 mm, common in regional offices.
};
enum class Orientation : std::uint8_t { kPortrait, kLandscape };
enum class Align : std::uint8_t { kLeft, kCenter, kRight, kJustify };

// Kop surat.
struct Letterhead {
  std::string government, agency, unit, address, contact;

  bool operator==(const Letterhead&) const = default;
};

struct Paragraph {
  std::string text;
  Align align = Align::kJustify;
  bool bold = false;

  bool operator==(const Paragraph&) const = default;
};

// A heading inside the paper, e.g. "A. Dasar". Kept together with what follows it.
struct Heading {
  std::string text;

  bool operator==(const Heading&) const = default;
};

struct KeyValue {
  std::string key, value;

  bool operator==(const KeyValue&) const = default;
};

// "Nomor : ..." one below the other. `beside` stands at the right margin of the first line, as
// place and date do in a letter.
struct KeyValues {
  std::vector<KeyValue> rows;
  std::int32_t key_width = 35;  // mm
  std::string beside;
  bool boxed = false;  // With a grid, as in a lembar disposisi.

  bool operator==(const KeyValues&) const = default;
};

struct Cell {
  std::string text;
  std::int32_t span = 1;  // Columns that the cell takes.
  bool bold = false;
  std::optional<Align> align;  // Empty: as the column.
  std::int32_t rows = 1;       // Rows that the cell takes; those below leave out its columns.

  bool operator==(const Cell&) const = default;
};

struct Column {
  std::int32_t width = 1;  // Share of the table's width.
  Align align = Align::kLeft;

  bool operator==(const Column&) const = default;
};

using TableRow = std::vector<Cell>;

// The header rows come again on every page that the table reaches.
struct Table {
  std::vector<Column> columns;
  std::vector<TableRow> header;
  std::vector<TableRow> rows;
  std::int32_t row_height = 0;  // Least height of a body row, mm; room for a signature.
  bool on_one_page = false;     // Set smaller, down to 7 pt, if it then ends on its first page.

  bool operator==(const Table&) const = default;
};

// Tick boxes, numbers or dashes before each item.
struct List {
  enum class Mark : std::uint8_t { kNumber, kLetter, kDash, kTicked };

  Mark mark = Mark::kNumber;
  std::vector<std::string> items;

  bool operator==(const List&) const = default;
};

// Who signs. `position` is printed with its Plt./Plh. and, below the name, the decree it rests on.
struct Signature {
  std::string above;     // e.g. "Lumajang, 7 April 2025" or "Yang menerima,"; may be empty.
  std::string position;  // e.g. "Plh. Sekretaris"
  std::string name, rank, nip, decree;

  bool operator==(const Signature&) const = default;
};

// One stands at the right; two stand side by side, the first one left. Never parted by a page end.
struct Signatures {
  std::vector<Signature> blocks;

  bool operator==(const Signatures&) const = default;
};

// Small print: a rule, a remark on the source of a figure.
struct Note {
  std::string text;

  bool operator==(const Note&) const = default;
};

// A line across the page; `words` make it a cut line (potong di sini).
struct Divider {
  std::string words;

  bool operator==(const Divider&) const = default;
};

struct PageBreak {
  bool operator==(const PageBreak&) const = default;
};

// Whole pages with a geometry of their own: the flow-chart table of an SOP.
struct FlowPages {
  std::vector<FlowPage> pages;

  bool operator==(const FlowPages&) const = default;
};

using Block = std::variant<Paragraph,
                           Heading,
                           KeyValues,
                           Table,
                           List,
                           Signatures,
                           Note,
                           Divider,
                           PageBreak,
                           FlowPages>;

struct Document {
  std::string kind;  // Stable word, e.g. "tanda_terima"; see kinds in documents/document_for.hpp.
  Paper paper = Paper::kA4;
  Orientation orientation = Orientation::kPortrait;
  std::optional<Letterhead> letterhead;
  std::string title;                   // The SOP's own words for the output.
  std::string heading;                 // Printed at the head, e.g. "NOTULA"; empty: a letter.
  std::vector<std::string> subtitles;  // Below the title: number, unit, period.
  std::string mark;                    // At the top of every page, e.g. "DRAF"; empty: none.
  std::vector<Block> blocks;
  std::string footer;   // Foot of every page: SOP, step, moment.
  std::string figures;  // The same figures for programs (JSON), attached to the PDF; "" for none.
  Instant at;           // UTC. The creation date of every rendering.

  bool operator==(const Document&) const = default;
};

inline constexpr std::size_t kBlocksMax = 2000;
inline constexpr std::size_t kTableRowsMax = 20000;
inline constexpr std::size_t kTableColumnsMax = 30;
inline constexpr std::size_t kCellRowsMax = 40;

[[nodiscard]] json::Object to_json(const Document&);

// Strict: unknown keys, wrong types, spans that do not fill the columns are refused.
// Rejects with documents.bad_model {place}.
[[nodiscard]] Result<Document> document_from_json(const json::Object&);

}  // namespace takar::documents
