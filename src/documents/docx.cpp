#include "documents/docx.hpp"

#include <fmt/format.h>

#include "documents/internal/docx_text.hpp"
#include "documents/package.hpp"

namespace takar::documents {
namespace {

using docx::paragraph;
using docx::Sheet;

constexpr std::string_view kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

std::string upper(std::string text) {
  for (auto& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string centred(const std::string& text, std::int32_t half_points, bool bold) {
  if (text.empty()) return {};
  return paragraph(text,
                   {.align = Align::kCenter, .bold = bold, .half_points = half_points, .after = 0});
}

std::string gap(std::int32_t half_points) {
  return paragraph("", {.half_points = half_points, .after = 0});
}

std::string field(std::string_view name) {
  return fmt::format(
      "<w:fldSimple w:instr=\"{}\"><w:r><w:rPr><w:sz w:val=\"15\"/></w:rPr><w:t>1</w:t></w:r>"
      "</w:fldSimple>",
      name);
}

// Pages of one size. A drawn page of a flow-chart has a section of its own.
struct Section {
  Sheet sheet;
  std::string body;
};

class Body {
 public:
  explicit Body(const Document& document) : sheet_(docx::sheet_of(document)) {
    if (document.letterhead) letterhead(*document.letterhead);
    if (!document.heading.empty()) {
      put(centred(upper(document.heading), 25, true));
      for (const auto& line : document.subtitles) put(centred(line, 22, false));
      put(gap(20));
    }
    for (const auto& block : document.blocks) std::visit(*this, block);
    if (sections_.empty()) put(gap(22));
  }

  // A section is told at its end: in a last paragraph of its own, the last one after everything.
  [[nodiscard]] std::string text() const {
    std::string all;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      const auto end = docx::section(sections_[i].sheet);
      all += sections_[i].body;
      all += i + 1 < sections_.size() ? "<w:p><w:pPr>" + end + "</w:pPr></w:p>" : end;
    }
    return all;
  }

  void operator()(const Paragraph& block) {
    put(paragraph(block.text, {.align = block.align, .bold = block.bold}));
  }
  void operator()(const Heading& block) {
    put(paragraph(block.text, {.bold = true, .after = 80, .keep_next = true}));
  }
  void operator()(const KeyValues& block) {
    if (block.boxed) return put_table(boxed(block), {});
    put_table(listed(block), {.grid = false});
  }
  void operator()(const Table& block) { put_table(block, {}); }
  void operator()(const List& block) {
    int number = 0;
    for (const auto& item : block.items)
      put(paragraph(mark(block.mark, ++number) + "\t" + item,
                    {.after = 40,
                     .left = docx::twips(7),
                     .hanging = docx::twips(7),
                     .extra = "<w:tabs><w:tab w:val=\"left\" w:pos=\"396\"/></w:tabs>"}));
    put(gap(8));
  }
  void operator()(const Signatures& block) {
    for (std::size_t i = 0; i < block.blocks.size(); i += 2) {
      const bool alone = i + 1 == block.blocks.size();
      put_table(alone ? signed_by(nullptr, block.blocks[i])
                      : signed_by(&block.blocks[i], block.blocks[i + 1]),
                {.grid = false, .together = true});
    }
  }
  void operator()(const Note& block) {
    put(paragraph(block.text, {.half_points = 16, .after = 100}));
  }
  void operator()(const Divider& block) {
    put(paragraph(
        block.words,
        {.align = Align::kCenter,
         .half_points = 15,
         .extra = "<w:pBdr><w:top w:val=\"dashed\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/>"
                  "</w:pBdr>"}));
  }
  void operator()(const PageBreak&) { put("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"); }
  void operator()(const FlowPages& block) {
    for (const auto& page : block.pages) {
      const auto drawn = docx::drawn_page(page, next_drawing_);
      next_drawing_ = drawn.next_number;
      sections_.push_back({{page.width / 100, page.height / 100, 10, 10, 10, 10}, drawn.body});
    }
    own_section_ = false;
  }

 private:
  void put(const std::string& xml) {
    if (!own_section_) sections_.push_back({sheet_, {}});
    own_section_ = true;
    sections_.back().body += xml;
  }

  // Two tables without a paragraph between them would become one.
  void put_table(const Table& table, const docx::TableLook& look) {
    put(docx::table(table, sheet_.text_width(), look) + gap(8));
  }

  void letterhead(const Letterhead& head) {
    put(centred(upper(head.government), 26, true) + centred(upper(head.agency), 30, true) +
        centred(upper(head.unit), 24, true) + centred(head.address, 18, false) +
        centred(head.contact, 18, false));
    put(paragraph(
        "",
        {.half_points = 8,
         .after = 200,
         .extra = "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"18\" w:space=\"1\" "
                  "w:color=\"auto\"/></w:pBdr>"}));
  }

  static Table boxed(const KeyValues& block) {
    Table table;
    table.columns = {{block.key_width}, {std::max(10, 160 - block.key_width)}};
    for (const auto& row : block.rows) table.rows.push_back({{row.key, 1, true, {}}, {row.value}});
    return table;
  }

  static Table listed(const KeyValues& block) {
    Table table;
    const auto beside = block.beside.empty() ? 1 : 60;
    table.columns = {{block.key_width},
                     {4},
                     {std::max(10, 160 - block.key_width - beside)},
                     {beside, Align::kRight}};
    bool first = true;
    for (const auto& row : block.rows) {
      table.rows.push_back(
          {{row.key}, {row.key.empty() ? "" : ":"}, {row.value}, {first ? block.beside : ""}});
      first = false;
    }
    return table;
  }

  static std::string mark(List::Mark mark, int number) {
    switch (mark) {
      case List::Mark::kNumber:
        return fmt::format("{}.", number);
      case List::Mark::kLetter:
        return number <= 26 ? fmt::format("{}.", static_cast<char>('a' + number - 1))
                            : fmt::format("{}.", number);
      case List::Mark::kDash:
        return "-";
      case List::Mark::kTicked:
        return "\xE2\x98\x91";  // A ticked box.
    }
    return {};
  }

  static std::string words_of(const Signature& signature) {
    auto text = signature.above;
    if (!signature.position.empty()) text += (text.empty() ? "" : "\n") + signature.position + ",";
    return text + "\n\n\n\n";
  }

  // The positions of two signers stand on one line, and so do their names.
  static Table signed_by(const Signature* left, const Signature& right) {
    Table table;
    table.columns = {{1, Align::kCenter}, {1, Align::kCenter}};
    const auto name = [](const Signature& signature) {
      return signature.name.empty() ? std::string("(                              )")
                                    : signature.name;
    };
    const auto below = [](const Signature& signature) {
      auto text = signature.rank;
      if (!signature.nip.empty()) text += (text.empty() ? "NIP " : "\nNIP ") + signature.nip;
      if (!signature.decree.empty()) text += (text.empty() ? "" : "\n") + signature.decree;
      return text;
    };
    table.rows = {{{left == nullptr ? "" : words_of(*left)}, {words_of(right)}},
                  {{left == nullptr ? "" : name(*left), 1, true, {}}, {name(right), 1, true, {}}},
                  {{left == nullptr ? "" : below(*left)}, {below(right)}}};
    return table;
  }

  const Sheet sheet_;
  std::vector<Section> sections_;
  bool own_section_ = false;  // The last section is of the document's own size.
  std::int32_t next_drawing_ = 1;
};

std::string foot_and_head(std::string_view element, const std::string& inside) {
  return fmt::format("{0}<w:{1} {2}>{3}</w:{1}>", kXmlHead, element, kNamespaces, inside);
}

// "Halaman 2 dari 5" at the right of the foot, counted by the word processor.
std::string foot(const Document& document) {
  const auto width = docx::sheet_of(document).text_width();
  const auto run = [](std::string_view text) {
    return fmt::format(
        "<w:r><w:rPr><w:sz w:val=\"15\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        xml_text(text));
  };
  return foot_and_head(
      "ftr",
      fmt::format("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"2\" w:space=\"3\" "
                  "w:color=\"auto\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/>"
                  "</w:tabs></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p>",
                  width,
                  run(document.footer),
                  run("Halaman "),
                  field("PAGE"),
                  run(" dari "),
                  field("NUMPAGES")));
}

std::string head(const Document& document) {
  return foot_and_head(
      "hdr",
      paragraph(document.mark,
                {.align = Align::kRight, .bold = true, .half_points = 22, .after = 0}));
}

std::string styles() {
  return fmt::format(
      "{}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" "
      "w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"
      "<w:lang w:val=\"id-ID\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      "<w:name w:val=\"Normal\"/></w:style></w:styles>",
      kXmlHead,
      kNamespaces);
}

std::string content_types() {
  std::string text = fmt::format(
      "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
      kXmlHead);
  constexpr std::pair<std::string_view, std::string_view> kKinds[] = {{"document", "document.main"},
                                                                      {"styles", "styles"},
                                                                      {"header1", "header"},
                                                                      {"footer1", "footer"}};
  for (const auto& [name, kind] : kKinds)
    text += fmt::format(
        "<Override PartName=\"/word/{}.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.{}+xml\"/>",
        name,
        kind);
  return text + "</Types>";
}

constexpr std::string_view kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relations(std::initializer_list<std::pair<std::string_view, std::string_view>> all) {
  std::string text = fmt::format(
      "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
      kXmlHead);
  int number = 0;
  for (const auto& [type, target] : all)
    text += fmt::format(
        "<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>", ++number, type, target);
  return text + "</Relationships>";
}

std::string relation(std::string_view name) {
  return std::string(kRelation) + std::string(name);
}

}  // namespace

std::string render_docx(const Document& document) {
  constexpr std::string_view kCore =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  const auto title = document.title.empty() ? document.heading : document.title;
  const auto body =
      fmt::format("{}<w:document {} mc:Ignorable=\"wps\"><w:body>{}</w:body></w:document>",
                  kXmlHead,
                  kNamespaces,
                  Body(document).text());
  return packed({{"[Content_Types].xml", content_types()},
                 {"_rels/.rels",
                  relations({{relation("officeDocument"), "word/document.xml"},
                             {kCore, "docProps/core.xml"}})},
                 {"word/_rels/document.xml.rels",
                  relations({{relation("styles"), "styles.xml"},
                             {relation("header"), "header1.xml"},
                             {relation("footer"), "footer1.xml"}})},
                 {"word/document.xml", body},
                 {"word/styles.xml", styles()},
                 {"word/header1.xml", head(document)},
                 {"word/footer1.xml", foot(document)},
                 core_properties(title, to_rfc3339(document.at))});
}

}  // namespace takar::documents
