#include "documents/pdf_a.hpp"

#include <exception>

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/fault.hpp"
#include "documents/srgb_profile.hpp"

namespace takar::documents {
namespace {

constexpr std::string_view kProducer = "Takar (cairo, qpdf)";

// XML 1.0 cannot hold control characters, and both places that name the title must agree.
std::string without_controls(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return text;
}

std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else
      escaped += c;
  }
  return escaped;
}

// "2026-11-21T07:11:19", UTC.
std::string to_second(Instant at) {
  return to_rfc3339(std::chrono::floor<std::chrono::seconds>(at)).substr(0, 19);
}

// "D:20261121071119Z" (ISO 32000-1, 7.9.4).
std::string pdf_date(Instant at) {
  std::string digits;
  for (const char c : to_second(at))
    if (c >= '0' && c <= '9') digits += c;
  return "D:" + digits + "Z";
}

// ISO 19005-2, 6.6.2 to 6.6.4: the part and the level, and the same facts as the Info dictionary.
// The blanks leave room for a reader that writes into the packet.
std::string metadata(const RecordIdentity& identity, int part) {
  constexpr int kBlanks = 2000;
  return fmt::format(
      R"(<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{at}Z</xmp:CreateDate><xmp:ModifyDate>{at}Z</xmp:ModifyDate>
<xmp:CreatorTool>Takar</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
{blanks:{width}}
<?xpacket end="w"?>)",
      fmt::arg("bom", "\xEF\xBB\xBF"),
      fmt::arg("part", part),
      fmt::arg("title", escape_xml(identity.title)),
      fmt::arg("at", to_second(identity.at)),
      fmt::arg("producer", kProducer),
      fmt::arg("blanks", ""),
      fmt::arg("width", kBlanks));
}

void write_identity(QPDF& pdf, const RecordIdentity& identity, int part) {
  auto info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(identity.title));
  info.replaceKey("/Creator", QPDFObjectHandle::newString("Takar"));
  info.replaceKey("/Producer", QPDFObjectHandle::newString(std::string(kProducer)));
  const auto date = QPDFObjectHandle::newString(pdf_date(identity.at));
  info.replaceKey("/CreationDate", date);
  info.replaceKey("/ModDate", date);
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
  auto packet = QPDFObjectHandle::newStream(&pdf, metadata(identity, part));
  packet.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  packet.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  pdf.getRoot().replaceKey("/Metadata", packet);
  pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("id-ID"));
}

// ISO 19005-2, 6.2.3: what the RGB numbers of the pages mean.
void write_output_intent(QPDF& pdf) {
  auto profile = QPDFObjectHandle::newStream(&pdf, srgb_profile());
  profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
  auto intent = QPDFObjectHandle::parse(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
      " /Info (sRGB IEC61966-2.1) >>");
  intent.replaceKey("/DestOutputProfile", profile);
  auto intents = QPDFObjectHandle::newArray();
  intents.appendItem(pdf.makeIndirectObject(intent));
  pdf.getRoot().replaceKey("/OutputIntents", intents);
}

// ISO 19005-3, 6.8: a file that belongs to the whole document, with its kind and its date.
void attach(QPDF& pdf, const RecordIdentity& identity, const AttachedFigures& figures) {
  auto stream = QPDFObjectHandle::newStream(&pdf, figures.json);
  stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/EmbeddedFile"));
  stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/application/json"));
  auto params = QPDFObjectHandle::newDictionary();
  params.replaceKey("/ModDate", QPDFObjectHandle::newString(pdf_date(identity.at)));
  params.replaceKey("/Size",
                    QPDFObjectHandle::newInteger(static_cast<long long>(figures.json.size())));
  stream.getDict().replaceKey("/Params", params);
  auto files = QPDFObjectHandle::newDictionary();
  files.replaceKey("/F", stream);
  files.replaceKey("/UF", stream);
  auto description = QPDFObjectHandle::newDictionary();
  description.replaceKey("/Type", QPDFObjectHandle::newName("/Filespec"));
  description.replaceKey("/F", QPDFObjectHandle::newString(figures.name));
  description.replaceKey("/UF", QPDFObjectHandle::newUnicodeString(figures.name));
  description.replaceKey("/Desc", QPDFObjectHandle::newUnicodeString("Angka dokumen ini"));
  description.replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
  description.replaceKey("/EF", files);
  const auto kept = pdf.makeIndirectObject(description);
  auto names = QPDFObjectHandle::newArray();
  names.appendItem(QPDFObjectHandle::newUnicodeString(figures.name));
  names.appendItem(kept);
  auto tree = QPDFObjectHandle::newDictionary();
  tree.replaceKey("/Names", names);
  auto all = QPDFObjectHandle::newDictionary();
  all.replaceKey("/EmbeddedFiles", tree);
  pdf.getRoot().replaceKey("/Names", all);
  auto associated = QPDFObjectHandle::newArray();
  associated.appendItem(kept);
  pdf.getRoot().replaceKey("/AF", associated);
}

// What cairo leaves open or says wrongly for PDF/A: 6.2.11.3.2 demands the map from characters to
// glyphs; a /CIDSet may be left out and cairo's lists too few; 6.2.8 forbids smoothed images.
void mend_objects(QPDF& pdf) {
  for (auto object : pdf.getAllObjects()) {
    auto fields = object.isStream() ? object.getDict() : object;
    if (!fields.isDictionary()) continue;
    fields.removeKey("/Interpolate");
    fields.removeKey("/CIDSet");
    if (fields.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
        !fields.hasKey("/CIDToGIDMap"))
      fields.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
  }
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.forcePDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setNewlineBeforeEndstream(true);
  writer.setDeterministicID(true);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::string to_pdf_a(std::string_view drawn,
                     const RecordIdentity& identity,
                     const AttachedFigures& figures) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("drawn", drawn.data(), drawn.size());
    const bool attached = !figures.json.empty();
    write_identity(pdf, {without_controls(identity.title), identity.at}, attached ? 3 : 2);
    if (attached) attach(pdf, identity, figures);
    write_output_intent(pdf);
    mend_objects(pdf);
    return written(pdf);
  } catch (const std::exception& problem) {  // qpdf throws its own and the standard's.
    throw Fault(fmt::format("the drawn page cannot become PDF/A: {}", problem.what()));
  }
}

}  // namespace takar::documents
