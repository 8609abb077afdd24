// The published attacks on signed PDFs, each made here and each refused with its own sentence.
// Source: Mladenov et al., 1 Trillion Dollar Refund (CCS 2019); Mainka et al., Shadow Attacks
// (NDSS 2021).

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/hash.hpp"
#include "signature/internal/pdf_file.hpp"
#include "signature/sample_keys_test.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/verify_pdf.hpp"

namespace takar::signature {
namespace {

std::string signed_once(const std::string& pdf) {
  static const auto key = sample_root().signer("Camat Contoh");
  return sign_pdf(pdf, key, {kToday}).value();
}

PdfVerdict verdict_on(const std::string& pdf) {
  const auto anchors = TrustAnchors::from_pem(sample_root().pem).value();
  return verify_pdf(pdf, anchors, kToday).value();
}

std::string reason_of(const std::string& pdf) {
  const auto verdict = verdict_on(pdf);
  EXPECT_NE(verdict.standing(), Standing::kValid);
  const auto& reason = verdict.signatures.at(0).reason;
  return reason ? std::string(reason->code) : "";
}

// The body of an object as the file has it.
std::string body_of(const std::string& pdf, int object) {
  return open_pdf(pdf).value()->getObjectByID(object, 0).unparseResolved();
}

std::string with_entries(std::string body, const std::string& entries) {
  return body.substr(0, body.rfind(">>")) + entries + " >>";
}

int root_of(const std::string& pdf) {
  return open_pdf(pdf).value()->getRoot().getObjectID();
}

int page_of(const std::string& pdf) {
  return open_pdf(pdf).value()->getAllPages().at(0).getObjectID();
}

int content_of(const std::string& pdf) {
  const auto opened = open_pdf(pdf).value();
  return opened->getObjectByID(page_of(pdf), 0).getKey("/Contents").getObjectID();
}

int next_of(const std::string& pdf) {
  return static_cast<int>(open_pdf(pdf).value()->getObjectCount()) + 1;
}

int signature_of(const std::string& pdf) {
  const auto opened = open_pdf(pdf).value();
  return signature_fields(*opened).value().at(0).getKey("/V").getObjectID();
}

std::string stream_of(const std::string& bytes) {
  return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", bytes.size(), bytes);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  if (at == std::string::npos) throw std::runtime_error("not found: " + what);
  return text.replace(at, what.size(), by);
}

TEST(UniversalForgery, IsRefusedWithoutAByteRange) {
  const auto done = signed_once(sample_pdf());
  const auto value = body_of(done, signature_of(done));
  const auto from = value.find("/ByteRange"), to = value.find(']', from) + 1;
  const auto range_as = [&](const std::string& text) {
    return with_update(
        done, {{signature_of(done), replaced(value, value.substr(from, to - from), text)}});
  };
  EXPECT_EQ(reason_of(range_as("")), "signature.incomplete");
  EXPECT_EQ(reason_of(range_as("/ByteRange null")), "signature.incomplete");
  EXPECT_EQ(reason_of(range_as("/ByteRange []")), "signature.incomplete");
  EXPECT_EQ(reason_of(range_as("/ByteRange [0 0 0 0]")), "signature.byte_range_wrong");
  EXPECT_EQ(reason_of(range_as("/ByteRange [0 -1 -1 0]")), "signature.byte_range_wrong");
  EXPECT_EQ(reason_of(range_as("/ByteRange [0 999999 9999999 99]")), "signature.byte_range_wrong");
}

TEST(UniversalForgery, IsRefusedWithoutContents) {
  const auto done = signed_once(sample_pdf());
  const auto value = body_of(done, signature_of(done));
  const auto from = value.find("/Contents"), to = value.find('>', from) + 1;
  const auto contents_as = [&](const std::string& text) {
    return with_update(
        done, {{signature_of(done), replaced(value, value.substr(from, to - from), text)}});
  };
  for (const auto* text : {"", "/Contents null", "/Contents <>", "/Contents ()"})
    EXPECT_EQ(reason_of(contents_as(text)), "signature.incomplete") << text;
  EXPECT_EQ(reason_of(contents_as("/Contents <00>")), "signature.moved");
}

TEST(Wrapping, IsRefusedWhereverTheSignatureWasCopied) {
  const auto done = signed_once(sample_pdf());
  const auto value = body_of(done, signature_of(done));
  EXPECT_EQ(reason_of(with_update(done, {{signature_of(done), value}})), "signature.moved");
  // A second field that names the first one's signature as its own.
  const auto field =
      with_entries("<< /FT /Sig /T (Palsu) ", fmt::format("/V {} 0 R", signature_of(done)));
  const auto root = replaced(
      body_of(done, root_of(done)), "/Fields [ ", fmt::format("/Fields [ {} 0 R ", next_of(done)));
  const auto verdict =
      verdict_on(with_update(done, {{root_of(done), root}, {next_of(done), field}}));
  EXPECT_EQ(verdict.standing(), Standing::kNotValid);
}

// A signature dictionary in a compressed stream, so that its contents stand, counted from the
// stream's beginning, where the true ones stand in the file; with another reason than was signed.
TEST(Wrapping, IsRefusedInACompressedStream) {
  const auto done = signed_once(sample_pdf(true));
  const auto place = done.find("/Contents <") + 10;
  const int value = signature_of(done), stream = next_of(done), table = stream + 1;
  const auto range = done.substr(done.find("/ByteRange"), 60);
  const auto contents = done.substr(place, done.find('>', place) + 1 - place);
  const auto head = fmt::format("{} 0 ", value);
  auto object = "<< /Type /Sig /SubFilter /ETSI.CAdES.detached /Reason (Palsu) " +
                range.substr(0, range.find(']') + 1) + " /Contents ";
  const auto padding = place - object.size() - head.size();
  object.insert(2, std::string(padding, ' '));
  const auto packed = head + object + contents + " >>";
  auto bad = done;
  const auto at_stream = bad.size();
  bad += fmt::format(
      "{} 0 obj\n<< /Type /ObjStm /N 1 /First {} /Length {} >>\nstream\n{}\nendstream\nendobj\n",
      stream,
      head.size(),
      packed.size(),
      packed);
  const auto at_table = bad.size();
  const auto row = [](int kind, std::size_t number, int index) {
    std::string bytes{static_cast<char>(kind)};
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
    return bytes + static_cast<char>(index);
  };
  const auto rows =
      row(2, static_cast<std::size_t>(stream), 0) + row(1, at_stream, 0) + row(1, at_table, 0);
  const auto previous = done.substr(done.rfind("startxref\n") + 10);
  bad += fmt::format(
      "{0} 0 obj\n<< /Type /XRef /Size {1} /W [1 4 1] /Index [{2} 1 {3} 2] /Root {4} 0 R "
      "/Prev {5} /Length {6} >>\nstream\n",
      table,
      table + 1,
      value,
      stream,
      root_of(done),
      previous.substr(0, previous.find('\n')),
      rows.size());
  bad += rows + fmt::format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", at_table);
  EXPECT_EQ(body_of(bad, value).find("(Palsu)") != std::string::npos, true);
  EXPECT_EQ(reason_of(bad), "signature.moved");
}

// The body of the page with this as its content, whether the objects are there or not.
std::string page_with(const std::string& pdf, const std::string& contents) {
  const auto opened = open_pdf(pdf).value();
  auto page = opened->getObjectByID(page_of(pdf), 0).shallowCopy();
  page.removeKey("/Contents");
  return with_entries(page.unparseResolved(), "/Contents " + contents);
}

TEST(IncrementalSaving, IsRefusedWhenThePageGetsAnotherContent) {
  const auto done = signed_once(sample_pdf());
  const auto page = page_with(done, fmt::format("{} 0 R", next_of(done)));
  EXPECT_EQ(reason_of(with_update(
                done, {{page_of(done), page}, {next_of(done), stream_of("9 9 m 99 99 l S")}})),
            "signature.changed_after_signing");
  EXPECT_EQ(reason_of(with_update(done, {{content_of(done), stream_of("9 9 m 99 99 l S")}})),
            "signature.changed_after_signing");
}

TEST(IncrementalSaving, IsRefusedInASecondRevisionThatIsSignedToo) {
  const auto done = signed_once(sample_pdf());
  const auto twice =
      signed_once(with_update(done, {{content_of(done), stream_of("9 9 m 99 99 l S")}}));
  const auto verdict = verdict_on(twice);
  ASSERT_EQ(verdict.signatures.size(), 2u);
  EXPECT_EQ(verdict.signatures[0].reason->code, "signature.changed_after_signing");
  EXPECT_EQ(verdict.signatures[1].reason, std::nullopt);
}

// Hide-and-replace: the second text is in the signed bytes, and only the place is turned round.
TEST(Shadow, IsRefusedWhenOnlyTheCrossReferenceChanges) {
  const auto done = signed_once(sample_pdf());
  const int content = content_of(done);
  const auto body = fmt::format("{} 0 obj\n", content);
  const auto hidden = with_update(sample_pdf(), {{content, stream_of("1 1 m 2 2 l S")}});
  const auto restored = with_update(hidden, {{content, stream_of("0 0 m 10 10 l S")}});
  const auto attacked = signed_once(restored);
  const auto place = attacked.find(body, attacked.find(body) + 1);
  const auto previous = attacked.substr(attacked.rfind("startxref\n") + 10);
  const auto bad = attacked + fmt::format(
                                  "xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {} /Root {} 0 R "
                                  "/Prev {} >>\nstartxref\n{}\n%%EOF\n",
                                  content,
                                  place,
                                  next_of(attacked),
                                  root_of(attacked),
                                  previous.substr(0, previous.find('\n')),
                                  attacked.size());
  EXPECT_EQ(reason_of(bad), "signature.changed_after_signing");
}

TEST(Shadow, IsRefusedWhenAMissingObjectAppears) {
  const auto plain = sample_pdf();
  constexpr int kMissing = 99;
  const auto page = page_with(plain, fmt::format("[{} 0 R {} 0 R]", content_of(plain), kMissing));
  const auto done = signed_once(with_update(plain, {{page_of(plain), page}}));
  EXPECT_EQ(verdict_on(done).standing(), Standing::kValid);
  EXPECT_EQ(reason_of(with_update(done, {{kMissing, stream_of("1 1 m 2 2 l S")}})),
            "signature.changed_after_signing");
}

TEST(Shadow, IsRefusedInAnObjectThatIsPageAndStoreAtOnce) {
  const auto plain = sample_pdf();
  const int list = next_of(plain);
  const auto root =
      with_entries(body_of(plain, root_of(plain)), fmt::format("/DSS << /Certs {} 0 R >>", list));
  const auto done =
      signed_once(with_update(plain,
                              {{page_of(plain), page_with(plain, fmt::format("{} 0 R", list))},
                               {root_of(plain), root},
                               {list, fmt::format("[{} 0 R]", content_of(plain))}}));
  EXPECT_EQ(verdict_on(done).standing(), Standing::kValid);
  const auto bad = with_update(done,
                               {{list, fmt::format("[{} 0 R]", next_of(done))},
                                {next_of(done), stream_of("1 1 m 2 2 l S")}});
  EXPECT_EQ(reason_of(bad), "signature.changed_after_signing");
}

// A widget that shows what it likes and names a signature that stood there before.
TEST(LaterMark, IsRefusedWhenItBorrowsASignature) {
  const auto done = signed_once(sample_pdf());
  const auto opened = open_pdf(done).value();
  auto page = opened->getObjectByID(page_of(done), 0).shallowCopy();
  auto annotations = page.getKey("/Annots").shallowCopy();
  annotations.appendItem(PdfObject::parse(
      opened.get(),
      fmt::format("<< /Subtype /Widget /FT /Sig /T (Palsu) /Rect [0 0 500 800] /V {} 0 R >>",
                  signature_of(done))));
  page.replaceKey("/Annots", annotations);
  EXPECT_EQ(reason_of(with_update(done, {{page_of(done), page.unparseResolved()}})),
            "signature.changed_after_signing");
}

TEST(LaterMark, IsRefusedWhenAStrangerShowsIt) {
  const auto stranger = strange_root().signer("Orang Asing");
  const auto done = signed_once(sample_pdf());
  const auto unseen = verdict_on(sign_pdf(done, stranger, {kToday}).value());
  EXPECT_EQ(unseen.signatures[0].reason, std::nullopt);
  EXPECT_EQ(unseen.standing(), Standing::kUnknown);
  const auto seen =
      sign_pdf(done, stranger, {kToday, "", VisibleMark{"https://contoh.example"}}).value();
  EXPECT_EQ(reason_of(seen), "signature.changed_after_signing");
}

}  // namespace
}  // namespace takar::signature
