#include "documents/model.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/check.hpp"

namespace takar::documents {
namespace {

constexpr std::array<std::string_view, 4> kAligns = {"left", "center", "right", "justify"};
constexpr std::array<std::string_view, 4> kMarks = {"number", "letter", "dash", "ticked"};
constexpr std::array<std::string_view, 2> kPapers = {"A4", "F4"};
constexpr std::array<std::string_view, 2> kOrientations = {"portrait", "landscape"};

template <class Enum, std::size_t N>
std::string_view word_of(const std::array<std::string_view, N>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

json::Object to_json(const Letterhead& letterhead) {
  return {{"government", letterhead.government},
          {"agency", letterhead.agency},
          {"unit", letterhead.unit},
          {"address", letterhead.address},
          {"contact", letterhead.contact}};
}

json::Array to_json(const std::vector<std::string>& texts) {
  json::Array array;
  for (const auto& text : texts) array.emplace_back(text);
  return array;
}

json::Array to_json(const std::vector<TableRow>& rows) {
  json::Array array;
  for (const auto& row : rows) {
    json::Array cells;
    for (const auto& cell : row) {
      json::Object object{{"text", cell.text}};
      if (cell.span != 1) object["span"] = cell.span;
      if (cell.rows != 1) object["rows"] = cell.rows;
      if (cell.bold) object["bold"] = true;
      if (cell.align) object["align"] = word_of(kAligns, *cell.align);
      cells.push_back(std::move(object));
    }
    array.push_back(std::move(cells));
  }
  return array;
}

struct BlockWriter {
  json::Object operator()(const Paragraph& block) const {
    return {{"type", "paragraph"},
            {"text", block.text},
            {"align", word_of(kAligns, block.align)},
            {"bold", block.bold}};
  }
  json::Object operator()(const Heading& block) const {
    return {{"type", "heading"}, {"text", block.text}};
  }
  json::Object operator()(const KeyValues& block) const {
    json::Array rows;
    for (const auto& row : block.rows)
      rows.push_back(json::Object{{"key", row.key}, {"value", row.value}});
    return {{"type", "key_values"},
            {"rows", std::move(rows)},
            {"key_width", block.key_width},
            {"beside", block.beside},
            {"boxed", block.boxed}};
  }
  json::Object operator()(const Table& block) const {
    json::Array columns;
    for (const auto& column : block.columns)
      columns.push_back(
          json::Object{{"width", column.width}, {"align", word_of(kAligns, column.align)}});
    json::Object table{{"type", "table"},
                       {"columns", std::move(columns)},
                       {"header", to_json(block.header)},
                       {"rows", to_json(block.rows)},
                       {"row_height", block.row_height}};
    if (block.on_one_page) table["on_one_page"] = true;
    return table;
  }
  json::Object operator()(const List& block) const {
    return {
        {"type", "list"}, {"mark", word_of(kMarks, block.mark)}, {"items", to_json(block.items)}};
  }
  json::Object operator()(const Signatures& block) const {
    json::Array blocks;
    for (const auto& each : block.blocks)
      blocks.push_back(json::Object{{"above", each.above},
                                    {"position", each.position},
                                    {"name", each.name},
                                    {"rank", each.rank},
                                    {"nip", each.nip},
                                    {"decree", each.decree}});
    return {{"type", "signatures"}, {"blocks", std::move(blocks)}};
  }
  json::Object operator()(const Note& block) const {
    return {{"type", "note"}, {"text", block.text}};
  }
  json::Object operator()(const Divider& block) const {
    return {{"type", "divider"}, {"words", block.words}};
  }
  json::Object operator()(const PageBreak&) const { return {{"type", "page_break"}}; }
  json::Object operator()(const FlowPages& block) const {
    json::Array pages;
    for (const auto& page : block.pages) pages.push_back(documents::to_json(page));
    return {{"type", "flow_pages"}, {"pages", std::move(pages)}};
  }
};

// Reads one object strictly and remembers the first thing that is wrong.
class Fields {
 public:
  Fields(const json::Object& object,
         std::string place,
         std::string& wrong,
         std::initializer_list<std::string_view> known)
      : object_(object), place_(std::move(place)), wrong_(wrong) {
    for (const auto& field : object) {
      const auto key = std::string_view(field.key().data(), field.key().size());
      if (std::find(known.begin(), known.end(), key) == known.end()) fail(key);
    }
  }

  std::string text(std::string_view key) {
    const auto found = json::text_at(object_, key);
    if (!found) fail(key);
    return std::string(found.value_or(""));
  }
  bool flag(std::string_view key, std::optional<bool> without = std::nullopt) {
    if (without && !object_.contains(key)) return *without;
    const auto found = json::bool_at(object_, key);
    if (!found) fail(key);
    return found.value_or(false);
  }
  std::int32_t number(std::string_view key, std::int32_t least, std::int32_t most) {
    const auto found = json::integer_at(object_, key);
    if (!found || *found < least || *found > most) {
      fail(key);
      return least;
    }
    return static_cast<std::int32_t>(*found);
  }
  template <class Enum, std::size_t N>
  Enum one_of(std::string_view key, const std::array<std::string_view, N>& words) {
    const auto* found = std::find(words.begin(), words.end(), json::text_at(object_, key));
    if (found == words.end()) {
      fail(key);
      return Enum{};
    }
    return static_cast<Enum>(found - words.begin());
  }
  const json::Array& array(std::string_view key, std::size_t most) {
    static const json::Array kNone;
    const auto* found = json::array_at(object_, key);
    if (found != nullptr && found->size() <= most) return *found;
    fail(key);
    return kNone;
  }
  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> all;
    for (const auto& value : array(key, kTableRowsMax)) {
      if (value.is_string())
        all.emplace_back(value.as_string());
      else
        fail(key);
    }
    return all;
  }
  bool has(std::string_view key) const { return object_.contains(key); }
  std::string place(std::string_view key, std::size_t index) const {
    return at(key) + "[" + std::to_string(index) + "]";
  }
  void fail(std::string_view key) {
    if (wrong_.empty()) wrong_ = at(key);
  }
  bool good() const { return wrong_.empty(); }

 private:
  std::string at(std::string_view key) const {
    return place_.empty() ? std::string(key) : place_ + "." + std::string(key);
  }
  const json::Object& object_;
  std::string place_;
  std::string& wrong_;
};

class ModelReader {
 public:
  std::string wrong;

  Document document(const json::Object& object) {
    Fields fields(object,
                  "",
                  wrong,
                  {"kind",
                   "paper",
                   "orientation",
                   "letterhead",
                   "title",
                   "heading",
                   "subtitles",
                   "mark",
                   "blocks",
                   "footer",
                   "figures",
                   "at"});
    Document document;
    document.kind = fields.text("kind");
    document.paper = fields.one_of<Paper>("paper", kPapers);
    document.orientation = fields.one_of<Orientation>("orientation", kOrientations);
    if (const auto* letterhead = json::object_at(object, "letterhead"))
      document.letterhead = read_letterhead(*letterhead);
    else if (fields.has("letterhead"))
      fields.fail("letterhead");
    document.title = fields.text("title");
    document.heading = fields.text("heading");
    document.subtitles = fields.texts("subtitles");
    document.mark = fields.text("mark");
    document.footer = fields.text("footer");
    if (fields.has("figures")) document.figures = fields.text("figures");
    const auto at = parse_rfc3339(fields.text("at"));
    if (at)
      document.at = *at;
    else
      fields.fail("at");
    const auto& blocks = fields.array("blocks", kBlocksMax);
    for (std::size_t i = 0; i < blocks.size() && wrong.empty(); ++i) {
      const auto* block = blocks[i].if_object();
      if (block == nullptr)
        wrong = fields.place("blocks", i);
      else
        document.blocks.push_back(read_block(*block, fields.place("blocks", i)));
    }
    return document;
  }

 private:
  Letterhead read_letterhead(const json::Object& object) {
    Fields fields(
        object, "letterhead", wrong, {"government", "agency", "unit", "address", "contact"});
    return {fields.text("government"),
            fields.text("agency"),
            fields.text("unit"),
            fields.text("address"),
            fields.text("contact")};
  }

  Block read_block(const json::Object& object, const std::string& place) {
    using Reader = Block (ModelReader::*)(const json::Object&, const std::string&);
    static const std::array<std::pair<std::string_view, Reader>, 10> kReaders = {
        {{"paragraph", &ModelReader::paragraph},
         {"heading", &ModelReader::heading},
         {"key_values", &ModelReader::key_values},
         {"table", &ModelReader::table},
         {"list", &ModelReader::list},
         {"signatures", &ModelReader::signatures},
         {"note", &ModelReader::note},
         {"divider", &ModelReader::divider},
         {"page_break", &ModelReader::page_break},
         {"flow_pages", &ModelReader::flow_pages}}};
    const auto type = json::text_at(object, "type");
    for (const auto& [word, reader] : kReaders)
      if (word == type) return (this->*reader)(object, place);
    wrong = place + ".type";
    return PageBreak{};
  }

  Block paragraph(const json::Object& object, const std::string& place) {
    Fields fields(object, place, wrong, {"type", "text", "align", "bold"});
    return Paragraph{
        fields.text("text"), fields.one_of<Align>("align", kAligns), fields.flag("bold")};
  }
  Block heading(const json::Object& object, const std::string& place) {
    return Heading{Fields(object, place, wrong, {"type", "text"}).text("text")};
  }
  Block key_values(const json::Object& object, const std::string& place) {
    Fields fields(object, place, wrong, {"type", "rows", "key_width", "beside", "boxed"});
    KeyValues block;
    const auto& rows = fields.array("rows", kTableRowsMax);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto* row = rows[i].if_object();
      if (row == nullptr) {
        fields.fail("rows");
        break;
      }
      Fields pair(*row, fields.place("rows", i), wrong, {"key", "value"});
      block.rows.push_back({pair.text("key"), pair.text("value")});
    }
    block.key_width = fields.number("key_width", 5, 150);
    block.beside = fields.text("beside");
    block.boxed = fields.flag("boxed");
    return block;
  }
  Block table(const json::Object& object, const std::string& place) {
    Fields fields(
        object, place, wrong, {"type", "columns", "header", "rows", "row_height", "on_one_page"});
    Table block;
    const auto& columns = fields.array("columns", kTableColumnsMax);
    if (columns.empty()) fields.fail("columns");
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto* column = columns[i].if_object();
      if (column == nullptr) {
        fields.fail("columns");
        break;
      }
      Fields each(*column, fields.place("columns", i), wrong, {"width", "align"});
      block.columns.push_back(
          {each.number("width", 1, 10000), each.one_of<Align>("align", kAligns)});
    }
    block.header = rows(fields, "header", block.columns.size());
    block.rows = rows(fields, "rows", block.columns.size());
    block.row_height = fields.number("row_height", 0, 200);
    block.on_one_page = fields.flag("on_one_page", false);
    return block;
  }
  std::vector<TableRow> rows(Fields& fields, std::string_view key, std::size_t columns) {
    std::vector<TableRow> all;
    std::vector<std::int32_t> taken(columns);  // By cells of rows above: how many rows still.
    const auto& values = fields.array(key, kTableRowsMax);
    for (std::size_t i = 0; i < values.size() && wrong.empty(); ++i) {
      const auto* cells = values[i].if_array();
      if (cells == nullptr) {
        wrong = fields.place(key, i);
        break;
      }
      TableRow row;
      for (const auto& value : *cells) {
        if (!value.is_object()) {
          wrong = fields.place(key, i);
          break;
        }
        row.push_back(cell(value.get_object(), fields.place(key, i)));
      }
      if (!fills(row, taken) && wrong.empty()) wrong = fields.place(key, i);
      all.push_back(std::move(row));
    }
    const bool ends = std::all_of(taken.begin(), taken.end(), [](auto rows) { return rows == 0; });
    if (!ends && wrong.empty()) fields.fail(key);
    return all;
  }
  // Whether the cells of a row stand in just the columns that no cell above takes.
  static bool fills(const TableRow& row, std::vector<std::int32_t>& taken) {
    std::vector<std::int32_t> below;
    for (const auto& cell : row) {
      while (below.size() < taken.size() && taken[below.size()] > 0)
        below.push_back(taken[below.size()] - 1);
      for (std::int32_t i = 0; i < cell.span; ++i) {
        if (below.size() >= taken.size() || taken[below.size()] > 0) return false;
        below.push_back(cell.rows - 1);
      }
    }
    while (below.size() < taken.size() && taken[below.size()] > 0)
      below.push_back(taken[below.size()] - 1);
    std::swap(taken, below);
    return taken.size() == below.size();
  }
  Cell cell(const json::Object& object, const std::string& place) {
    Fields fields(object, place, wrong, {"text", "span", "rows", "bold", "align"});
    Cell cell{fields.text("text")};
    if (fields.has("span"))
      cell.span = fields.number("span", 1, static_cast<std::int32_t>(kTableColumnsMax));
    if (fields.has("rows"))
      cell.rows = fields.number("rows", 1, static_cast<std::int32_t>(kCellRowsMax));
    cell.bold = fields.flag("bold", false);
    if (fields.has("align")) cell.align = fields.one_of<Align>("align", kAligns);
    return cell;
  }
  Block list(const json::Object& object, const std::string& place) {
    Fields fields(object, place, wrong, {"type", "mark", "items"});
    return List{fields.one_of<List::Mark>("mark", kMarks), fields.texts("items")};
  }
  Block signatures(const json::Object& object, const std::string& place) {
    Fields fields(object, place, wrong, {"type", "blocks"});
    Signatures block;
    const auto& values = fields.array("blocks", kTableRowsMax);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto* value = values[i].if_object();
      if (value == nullptr) {
        fields.fail("blocks");
        break;
      }
      Fields each(*value,
                  fields.place("blocks", i),
                  wrong,
                  {"above", "position", "name", "rank", "nip", "decree"});
      block.blocks.push_back({each.text("above"),
                              each.text("position"),
                              each.text("name"),
                              each.text("rank"),
                              each.text("nip"),
                              each.text("decree")});
    }
    return block;
  }
  Block note(const json::Object& object, const std::string& place) {
    return Note{Fields(object, place, wrong, {"type", "text"}).text("text")};
  }
  Block divider(const json::Object& object, const std::string& place) {
    return Divider{Fields(object, place, wrong, {"type", "words"}).text("words")};
  }
  Block page_break(const json::Object& object, const std::string& place) {
    const Fields checked(object, place, wrong, {"type"});
    return PageBreak{};
  }
  Block flow_pages(const json::Object& object, const std::string& place) {
    const Fields checked(object, place, wrong, {"type", "pages"});
    auto pages = flow_pages_from_json(object);
    if (!pages) {
      wrong = place + "." + pages.error().details.front();
      return PageBreak{};
    }
    return FlowPages{std::move(*pages)};
  }
};

}  // namespace

json::Object to_json(const Document& document) {
  json::Array blocks;
  for (const auto& block : document.blocks) blocks.push_back(std::visit(BlockWriter{}, block));
  json::Object object{{"kind", document.kind},
                      {"paper", word_of(kPapers, document.paper)},
                      {"orientation", word_of(kOrientations, document.orientation)}};
  if (document.letterhead) object["letterhead"] = to_json(*document.letterhead);
  object["title"] = document.title;
  object["heading"] = document.heading;
  object["subtitles"] = to_json(document.subtitles);
  object["mark"] = document.mark;
  object["blocks"] = std::move(blocks);
  object["footer"] = document.footer;
  if (!document.figures.empty()) object["figures"] = document.figures;
  object["at"] = to_rfc3339(document.at);
  return object;
}

Result<Document> document_from_json(const json::Object& object) {
  ModelReader reader;
  auto document = reader.document(object);
  if (!reader.wrong.empty()) return reject("documents.bad_model", {reader.wrong});
  return document;
}

}  // namespace takar::documents
