#include "signature/sign_pdf.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <qpdf/QPDFExc.hh>

#include "base/fault.hpp"
#include "base/hash.hpp"
#include "signature/internal/compare_revisions.hpp"
#include "signature/internal/openssl_handle.hpp"
#include "signature/internal/pdf_update.hpp"
#include "signature/qr_code.hpp"

namespace takar::signature {
namespace {

constexpr std::size_t kHoleBytes = 8192;  // A signature with its chain has about 4,000 bytes.
constexpr std::size_t kHoleBytesMax = 65536;
constexpr std::size_t kMarkTextMax = 300;
constexpr std::string_view kRangeField = "[0 0000000000 0000000000 0000000000]";

std::string pdf_date(Instant at) {
  const auto text = to_rfc3339(at);  // 2026-11-21T03:36:00...
  return fmt::format("(D:{}{}{}{}{}{}Z)",
                     text.substr(0, 4),
                     text.substr(5, 2),
                     text.substr(8, 2),
                     text.substr(11, 2),
                     text.substr(14, 2),
                     text.substr(17, 2));
}

// Black squares of one QR code, drawn in its own modules; the form's matrix scales them.
Result<std::string> mark_stream(const VisibleMark& mark) {
  if (mark.qr_text.empty() || mark.qr_text.size() > kMarkTextMax || mark.side < 20)
    return reject("signature.bad_mark");
  const auto code = qr_code(mark.qr_text);
  if (!code) return reject("signature.bad_mark");
  std::string squares = "0 g\n";
  for (int y = 0; y < code->width; ++y)
    for (int x = 0; x < code->width; ++x)
      if (code->is_dark(x, y)) squares += fmt::format("{} {} 1 1 re\n", x, code->width - 1 - y);
  squares += "f";
  return fmt::format(
      "<< /Type /XObject /Subtype /Form /BBox [0 0 {0} {0}] /Resources << >> /Length {1} >>\n"
      "stream\n{2}\nendstream",
      code->width,
      squares.size(),
      squares);
}

constexpr std::string_view kEmptyStream =
    "<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >> /Length 0 >>\n"
    "stream\n\nendstream";

std::string with_appended(PdfObject list, int field) {
  std::string text = "[";
  for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i)
    text += list.getArrayItem(i).unparse() + " ";
  return text + fmt::format("{} 0 R]", field);
}

// The page and the catalog as they were, with the new field at the end of their lists.
void put_changed_objects(PdfUpdate& update, QPDF& pdf, PdfObject page, int field) {
  update.put(page.getObjectID(),
             with_entry(page, "/Annots", with_appended(page.getKey("/Annots"), field)));
  auto root = pdf.getRoot();
  auto form = root.getKey("/AcroForm");
  auto grown = form.isDictionary() ? form.shallowCopy() : PdfObject::newDictionary();
  const auto fields = with_appended(grown.getKey("/Fields"), field);
  grown.replaceKey("/SigFlags", PdfObject::newInteger(3));
  update.put(root.getObjectID(),
             with_entry(root, "/AcroForm", with_entry(grown, "/Fields", fields)));
}

struct Hole {
  std::string bytes;
  std::size_t from = 0, to = 0;  // The hexadecimal text of the signature with its brackets.
};

// What is appended: a person's signature or a time stamp.
struct Entry {
  std::string_view field;  // The beginning of the field's name.
  std::string head, tail;  // The dictionary before and after its range and its hole.
  std::optional<VisibleMark> mark;
  std::size_t room = kHoleBytes;
  // The signature (DER) over both parts.
  std::function<Result<std::string>(std::string_view, std::string_view)> fill;
};

// The range and the hole stand before every text that a person wrote: nothing he writes can be
// taken for them.
std::string dictionary_of(const Entry& entry, std::size_t room) {
  return fmt::format("<< {} /ByteRange {} /Contents <{}> {}>>",
                     entry.head,
                     kRangeField,
                     std::string(room * 2, '0'),
                     entry.tail);
}

Entry signature_entry(const SignerKey& key, const SigningAct& act, const TimeStamps* stamps) {
  Entry entry{
      "TTE",
      "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
      fmt::format(
          "/M {} /Name {} ", pdf_date(act.at), PdfObject::newUnicodeString(key.name()).unparse()),
      act.mark,
      stamps == nullptr ? kHoleBytes : kHoleBytes * 2,
      nullptr};
  if (!act.reason.empty())
    entry.tail += fmt::format("/Reason {} ", PdfObject::newUnicodeString(act.reason).unparse());
  entry.fill = [&key, stamps, at = act.at](std::string_view before,
                                           std::string_view after) -> Result<std::string> {
    auto cms = key.sign(before, after);
    if (stamps == nullptr) return cms;
    return with_time_stamp(cms, *stamps, at);
  };
  return entry;
}

Entry stamp_entry(const TimeStamps& stamps, Instant now) {
  return {"SegelWaktu",
          "/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161",
          "",
          std::nullopt,
          kHoleBytes,
          [&stamps, now](std::string_view before, std::string_view after) {
            return stamps.stamp(std::string(before) + std::string(after), now);
          }};
}

// A name that no signature field has yet.
std::string free_name(std::string_view beginning, const std::vector<PdfObject>& fields) {
  std::set<std::string> taken;
  for (auto field : fields)
    if (auto name = field.getKey("/T"); name.isString()) taken.insert(name.getUTF8Value());
  std::size_t order = fields.size() + 1;
  while (taken.contains(fmt::format("{}{}", beginning, order))) ++order;
  return fmt::format("{}{}", beginning, order);
}

std::string field_dictionary(
    const Entry& entry, PdfObject page, std::string_view name, int value, int look) {
  const auto& mark = entry.mark;
  const auto box = mark ? fmt::format("[{} {} {} {}]",
                                      mark->left,
                                      mark->bottom,
                                      mark->left + mark->side,
                                      mark->bottom + mark->side)
                        : std::string("[0 0 0 0]");
  return fmt::format(
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T ({}) /V {} 0 R /P {} /F 132 /Rect {} "
      "/AP << /N {} 0 R >> >>",
      name,
      value,
      page.unparse(),
      box,
      look);
}

// The whole file with an empty hole, and its byte range filled in.
Hole with_hole(PdfUpdate::Written written, int value, std::size_t room) {
  Hole hole{std::move(written.bytes)};
  const auto begin = written.places.at(value);
  hole.from = hole.bytes.find("/Contents <", begin) + std::string_view("/Contents ").size();
  hole.to = hole.from + room * 2 + 2;
  auto range = fmt::format("[0 {} {} {}]", hole.from, hole.to, hole.bytes.size() - hole.to);
  range.resize(kRangeField.size(), ' ');
  hole.bytes.replace(hole.bytes.find(kRangeField, begin), kRangeField.size(), range);
  return hole;
}

Result<PdfObject> page_of(QPDF& pdf, const std::optional<VisibleMark>& mark) {
  const auto& pages = pdf.getAllPages();
  const int count = static_cast<int>(pages.size());
  const int wanted = mark && mark->page >= 0 ? mark->page : count - 1;
  if (count == 0) return reject("signature.damaged_pdf", {"/Pages"});
  if (wanted >= count) return reject("signature.bad_mark");
  auto page = pages[static_cast<std::size_t>(wanted)];
  if (!page.isIndirect()) return reject("signature.damaged_pdf", {"/Pages"});
  return page;
}

Result<std::string> append_to(std::string_view bytes, QPDF& pdf, const Entry& entry) {
  const auto before = signature_fields(pdf);
  if (!before) return reject(before.error());
  const bool stamp = entry.head.starts_with("/Type /DocTimeStamp");
  for (auto field : *before)
    if (!stamp && forbids_changes(field.getKey("/V"))) return reject("signature.closed_to_changes");
  const auto page = page_of(pdf, entry.mark);
  if (!page) return reject(page.error());
  const auto look = entry.mark ? mark_stream(*entry.mark) : std::string(kEmptyStream);
  if (!look) return reject(look.error());
  const auto name = free_name(entry.field, *before);
  for (std::size_t room = entry.room; room <= kHoleBytesMax; room *= 2) {
    PdfUpdate update(bytes, pdf);
    const int drawn = update.new_object(), value = update.new_object();
    const int field = update.new_object();
    update.put(drawn, *look);
    update.put(value, dictionary_of(entry, room));
    update.put(field, field_dictionary(entry, *page, name, value, drawn));
    put_changed_objects(update, pdf, *page, field);
    auto hole = with_hole(update.write(), value, room);
    const std::string_view whole = hole.bytes;
    const auto cms = entry.fill(whole.substr(0, hole.from), whole.substr(hole.to));
    if (!cms) return reject(cms.error());
    if (cms->size() > room) continue;
    const auto hex = to_hex(bytes_of(*cms));
    hole.bytes.replace(hole.from + 1, hex.size(), hex);
    return std::move(hole.bytes);
  }
  throw Fault("the certificates do not fit into the signature");
}

Result<std::string> append_entry(std::string_view bytes, const Entry& entry) {
  auto pdf = open_pdf(bytes);
  if (!pdf) return reject(pdf.error());
  try {
    return append_to(bytes, **pdf, entry);
  } catch (const QPDFExc& bad) {
    return reject("signature.damaged_pdf", {bad.getMessageDetail()});
  } catch (const std::logic_error&) {  // A page tree of another shape than the format's.
    return reject("signature.damaged_pdf", {"/Pages"});
  }
}

}  // namespace

Result<std::string> sign_pdf(std::string_view pdf,
                             const SignerKey& key,
                             const SigningAct& act,
                             const TimeStamps* stamps) {
  return append_entry(pdf, signature_entry(key, act, stamps));
}

Result<std::string> stamp_pdf(std::string_view pdf, const TimeStamps& stamps, Instant now) {
  return append_entry(pdf, stamp_entry(stamps, now));
}

}  // namespace takar::signature
