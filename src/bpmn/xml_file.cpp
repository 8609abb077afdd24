#include "bpmn/internal/xml_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "bpmn/read.hpp"

namespace takar::bpmn::internal {
namespace {

// Counts elements and their depth without recursion; stops at the first limit.
struct Measure : pugi::xml_tree_walker {
  std::size_t elements = 0;
  bool doctype = false, too_deep = false;

  bool for_each(pugi::xml_node& node) override {
    ++elements;
    doctype = doctype || node.type() == pugi::node_doctype;
    too_deep = too_deep || depth() > kDepthMax;
    return !doctype && !too_deep && elements <= kElementsMax;
  }
};

}  // namespace

Lines::Lines(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; ++at)
    ends_.push_back(static_cast<std::ptrdiff_t>(at));
}

std::int32_t Lines::line_at(std::ptrdiff_t offset) const {
  if (offset < 0) return 0;
  const auto end = std::lower_bound(ends_.begin(), ends_.end(), offset);
  return static_cast<std::int32_t>(end - ends_.begin()) + 1;
}

std::int32_t Lines::line_of(const pugi::xml_node& node) const {
  return line_at(node.offset_debug());
}

Result<void> load(std::string_view bytes,
                  const std::string& file_name,
                  pugi::xml_document& document) {
  const auto too_large = [&] {
    return reject("bpmn.too_large",
                  {file_name,
                   std::to_string(kFileBytesMax / (1024 * 1024)),
                   std::to_string(kElementsMax),
                   std::to_string(kDepthMax)});
  };
  if (bytes.size() > kFileBytesMax) return too_large();
  if (!is_utf8(bytes)) return reject("bpmn.not_xml", {file_name, "1", "bukan UTF-8 / not UTF-8"});
  constexpr auto kOptions =
      pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  const auto parsed =
      document.load_buffer(bytes.data(), bytes.size(), kOptions, pugi::encoding_utf8);
  if (!parsed)
    return reject(
        "bpmn.not_xml",
        {file_name, std::to_string(Lines(bytes).line_at(parsed.offset)), parsed.description()});
  Measure measure;
  document.traverse(measure);
  if (measure.doctype) return reject("bpmn.doctype", {file_name});
  if (measure.too_deep || measure.elements > kElementsMax) return too_large();
  return {};
}

std::string clean(std::string_view text) {
  const bool sound = is_utf8(text);  // A character reference may name what is no character.
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 && !sound) continue;
    if (byte > ' ' && byte != 0x7f)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return std::string(trim(line));
}

}  // namespace takar::bpmn::internal
