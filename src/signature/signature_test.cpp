#include <ctime>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "signature/internal/pdf_file.hpp"
#include "signature/sample_keys_test.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/verdict_words.hpp"
#include "signature/verify_pdf.hpp"

namespace takar::signature {
namespace {

TrustAnchors anchors() {
  return TrustAnchors::from_pem(sample_root().pem).value();
}

const SignerKey& camat() {
  static const auto key = sample_root().signer("Camat Contoh");
  return key;
}

std::string signed_by(const SignerKey& key,
                      const std::string& pdf,
                      const SigningAct& act = {kToday}) {
  auto bytes = sign_pdf(pdf, key, act);
  if (!bytes) throw std::runtime_error(std::string(bytes.error().code));
  return *bytes;
}

std::string reason_of(const std::string& pdf, std::size_t index = 0) {
  const auto verdict = verify_pdf(pdf, anchors(), kToday);
  if (!verdict) return std::string(verdict.error().code);
  const auto& reason = verdict->signatures.at(index).reason;
  return reason ? std::string(reason->code) : "";
}

std::string code_of(const Result<SignerKey>& key) {
  return key ? "" : std::string(key.error().code);
}

int number_of_page(const std::string& pdf) {
  return open_pdf(pdf).value()->getAllPages().at(0).getObjectID();
}

TEST(SignPdf, KeepsTheBytesAndNamesTheSigner) {
  for (const bool with_stream : {false, true}) {
    const auto plain = sample_pdf(with_stream);
    const auto done = signed_by(camat(), plain);
    EXPECT_TRUE(done.starts_with(plain));
    const auto verdict = verify_pdf(done, anchors(), kToday).value();
    ASSERT_EQ(verdict.signatures.size(), 1u);
    const auto& found = verdict.signatures[0];
    EXPECT_EQ(found.reason, std::nullopt);
    EXPECT_EQ(found.cms.name, "Camat Contoh");
    EXPECT_EQ(found.bytes, done.size());
    EXPECT_EQ(found.later.change, Change::kNothing);
    EXPECT_EQ(found.claimed_at, "D:20261121030000Z");
    EXPECT_EQ(verdict.standing(), Standing::kValid);
  }
}

TEST(SignPdf, LeavesEarlierSignaturesValid) {
  const auto secretary = sample_root().signer("Sekretaris Contoh");
  for (const bool with_stream : {false, true}) {
    auto pdf = signed_by(secretary, sample_pdf(with_stream));
    pdf =
        signed_by(camat(), pdf, {kToday, "Menyetujui", VisibleMark{"https://contoh.example/7Q2K"}});
    pdf = signed_by(secretary, pdf);
    const auto verdict = verify_pdf(pdf, anchors(), kToday).value();
    ASSERT_EQ(verdict.signatures.size(), 3u);
    EXPECT_EQ(verdict.standing(), Standing::kValid) << words_of(verdict);
    EXPECT_EQ(verdict.signatures[0].later.change, Change::kPermitted);
    EXPECT_EQ(verdict.signatures[2].later.change, Change::kNothing);
    EXPECT_EQ(verdict.signatures[1].cms.name, "Camat Contoh");
  }
}

TEST(SignPdf, GivesTheSameBytesForTheSameAct) {
  EXPECT_EQ(signed_by(camat(), sample_pdf()), signed_by(camat(), sample_pdf()));
}

TEST(SignPdf, RefusesAMarkThatCannotBeDrawn) {
  for (const auto& mark :
       {VisibleMark{""}, VisibleMark{"x", 0, 0, 60, 7}, VisibleMark{"x", 0, 0, 1}})
    EXPECT_EQ(sign_pdf(sample_pdf(), camat(), {kToday, "", mark}).error().code,
              "signature.bad_mark");
}

TEST(SignPdf, RefusesADocumentThatItsSignerClosed) {
  auto pdf = signed_by(camat(), sample_pdf());
  const auto at = pdf.find("/Filter /Adobe.PPKLite");
  // The room of the hole is used for the rule, so that every place in the file stays.
  const std::string rule =
      "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>] ";
  pdf.insert(at, rule);
  pdf.erase(pdf.find("0> /M", at) - rule.size(), rule.size());
  const auto again = sign_pdf(pdf, camat(), {kToday});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "signature.closed_to_changes");
}

TEST(SignerKey, SaysWhatIsWrongWithAKeyFile) {
  const auto file = sample_root().key_file("Camat Contoh");
  const auto open = [](const std::string& bytes, const char* passphrase) {
    return code_of(SignerKey::from_pkcs12(bytes, Passphrase(std::string(passphrase)), kToday));
  };
  EXPECT_EQ(open(file, "salah"), "signature.wrong_passphrase");
  EXPECT_EQ(open("bukan berkas kunci", "salah"), "signature.bad_key_file");
  EXPECT_EQ(open(file.substr(0, file.size() / 2), "salah"), "signature.bad_key_file");
  EXPECT_EQ(open(sample_root().key_file("Lemah", 1024), kSamplePassphrase.c_str()),
            "signature.key_too_weak");
  EXPECT_EQ(
      open(sample_root().key_file("Lain", 2048, 0, "keyEncipherment"), kSamplePassphrase.c_str()),
      "signature.certificate_not_for_signing");
  EXPECT_EQ(open(sample_root().key_file("Habis", 2048, -400), kSamplePassphrase.c_str()),
            "signature.certificate_not_in_force");
}

TEST(VerifyPdf, FindsAFlippedByteAnywhereInWhatWasSigned) {
  const auto good = signed_by(camat(), sample_pdf());
  const auto hole = good.find("/Contents <") + 10;
  const auto end = good.find('>', hole);
  for (std::size_t at = 9; at < good.size(); at += 7) {
    if (at >= hole && at <= end) continue;
    auto bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    EXPECT_NE(reason_of(bad), "") << at;
  }
}

TEST(VerifyPdf, FindsAChangedSignature) {
  auto bad = signed_by(camat(), sample_pdf());
  auto& digit = bad[bad.find("/Contents <") + 2400];
  digit = digit == '0' ? '1' : '0';
  EXPECT_NE(reason_of(bad), "");
}

TEST(VerifyPdf, KnowsNobodyWithoutARootAndNoStranger) {
  const auto done = signed_by(camat(), sample_pdf());
  const auto verdict = verify_pdf(done, TrustAnchors(), kToday).value();
  EXPECT_EQ(verdict.standing(), Standing::kUnknown);
  EXPECT_EQ(verdict.signatures[0].reason->code, "signature.nobody_trusted");
  const auto strange = strange_root().signer("Camat Contoh");
  EXPECT_EQ(reason_of(signed_by(strange, sample_pdf())), "signature.signer_not_trusted");
}

TEST(VerifyPdf, HoldsTheCertificateToItsPeriod) {
  const auto done = signed_by(camat(), sample_pdf());
  const auto later = verify_pdf(done, anchors(), kToday + std::chrono::hours(24 * 400)).value();
  EXPECT_EQ(later.signatures[0].reason->code, "signature.certificate_expired");
  const auto earlier = verify_pdf(done, anchors(), kToday - std::chrono::hours(24 * 400)).value();
  EXPECT_EQ(earlier.signatures[0].reason->code, "signature.certificate_not_yet_valid");
}

TEST(VerifyPdf, NamesThePageThatWasChangedAfterSigning) {
  const auto done = signed_by(camat(), sample_pdf());
  const int page = number_of_page(done);
  const auto bad = with_update(
      done, {{page, "<< /Type /Page /MediaBox [0 0 99 99] /Resources << >> /Parent 2 0 R >>"}});
  const auto verdict = verify_pdf(bad, anchors(), kToday).value();
  EXPECT_EQ(verdict.signatures[0].reason->code, "signature.changed_after_signing");
  ASSERT_FALSE(verdict.signatures[0].later.what.empty());
  EXPECT_EQ(verdict.signatures[0].later.what[0], fmt::format("Page ({})", page));
}

TEST(VerifyPdf, RefusesEveryLaterChangeOfAnOldObject) {
  const auto done = signed_by(camat(), sample_pdf());
  const auto highest = open_pdf(done).value()->getObjectCount();
  for (int object = 1; object < static_cast<int>(highest); ++object)
    EXPECT_NE(reason_of(with_update(done, {{object, "<< /Lain true >>"}})), "") << object;
}

TEST(VerifyPdf, RefusesAnUnsignedMarkAddedAfterSigning) {
  const auto done = signed_by(camat(), sample_pdf());
  auto pdf = open_pdf(done).value();
  const int page = number_of_page(done);
  auto changed = pdf->getObjectByID(page, 0).shallowCopy();
  changed.replaceKey(
      "/Annots",
      PdfObject::parse(
          "[<< /Type /Annot /Subtype /Widget /FT /Sig /T (Palsu) /Rect [0 0 500 500] >>]"));
  EXPECT_EQ(reason_of(with_update(done, {{page, changed.unparseResolved()}})),
            "signature.changed_after_signing");
}

TEST(VerifyPdf, RefusesAByteRangeThatLeavesMoreOutThanTheSignature) {
  auto bad = signed_by(camat(), sample_pdf());
  const auto at = bad.find("/ByteRange [0 ") + 14;
  bad[at] = bad[at] == '1' ? '2' : '1';
  EXPECT_EQ(reason_of(bad), "signature.byte_range_wrong");
}

TEST(VerifyPdf, RefusesAnUnknownForm) {
  auto bad = signed_by(camat(), sample_pdf());
  bad.replace(bad.find("/ETSI.CAdES.detached"), 20, "/adbe.pkcs7.sha1    ");
  EXPECT_EQ(reason_of(bad), "signature.unknown_form");
}

TEST(VerifyPdf, HoldsAnExactEndOfTheFile) {
  const auto done = signed_by(camat(), sample_pdf());
  EXPECT_EQ(reason_of(done + "tambahan"), "signature.damaged_pdf");
  EXPECT_EQ(reason_of("x" + done), "signature.not_a_pdf");
  EXPECT_EQ(reason_of(done.substr(0, done.size() / 2)), "signature.damaged_pdf");
  EXPECT_EQ(reason_of(sample_pdf()), "signature.none");
  EXPECT_EQ(reason_of(""), "signature.not_a_pdf");
}

TEST(VerifyPdf, LivesThroughEveryDamagedFile) {
  const auto good = signed_by(camat(), sample_pdf(true));
  for (std::size_t size = 0; size < good.size(); size += 97)
    EXPECT_NE(reason_of(good.substr(0, size) + "\nstartxref\n0\n%%EOF\n"), "") << size;
  std::uint32_t lot = 7;
  for (int round = 0; round < 300; ++round) {
    auto bad = good;
    for (int i = 0; i < 20; ++i) {
      lot = lot * 1664525u + 1013904223u;
      bad[lot % bad.size()] = static_cast<char>(lot >> 24);
    }
    EXPECT_NE(reason_of(bad), "") << round;
  }
}

TEST(VerifyPdf, TellsAChangedContentFromABrokenSignature) {
  auto bad = signed_by(camat(), sample_pdf());
  bad[bad.find("(D:2026") + 4] = '1';
  EXPECT_EQ(reason_of(bad), "signature.content_changed");
  bad = signed_by(camat(), sample_pdf());
  bad.replace(bad.find("/Contents <") + 11, 400, std::string(400, '0'));
  EXPECT_EQ(reason_of(bad), "signature.bad_cms");
}

TEST(VerifyPdf, AsksForAWholeFileInEveryRevision) {
  auto bad = signed_by(camat(), sample_pdf());
  const auto close = bad.find(']', bad.find("/ByteRange [0 "));
  const auto number = bad.rfind(' ', close) + 1;
  std::string one(close - number, '0');  // The signed part ends one byte after the hole.
  one.back() = '1';
  bad.replace(number, one.size(), one);
  EXPECT_EQ(reason_of(bad), "signature.revision_broken");
}

TEST(VerifyPdf, ReadsTheListsThatADocumentCarries) {
  const auto done = signed_by(camat(), sample_pdf());
  const auto with_list = [&](const std::vector<long>& serials) {
    auto pdf = open_pdf(done).value();
    const int next = static_cast<int>(pdf->getObjectCount()) + 1;
    auto text = pdf->getRoot().unparseResolved();
    text = text.substr(0, text.rfind(">>")) + fmt::format("/DSS << /CRLs [{} 0 R] >> >>", next);
    const auto list = sample_root().revocation_list(serials);
    return with_update(
        done,
        {{pdf->getRoot().getObjectID(), text},
         {next, fmt::format("<< /Length {} >>\nstream\n", list.size()) + list + "\nendstream"}});
  };
  const auto good = verify_pdf(with_list({kSerial + 1}), anchors(), kToday).value();
  EXPECT_EQ(good.standing(), Standing::kValid) << words_of(good);
  EXPECT_EQ(good.signatures[0].cms.chain.revocation, Revocation::kGood);
  EXPECT_EQ(good.signatures[0].later.change, Change::kPermitted);
  EXPECT_EQ(reason_of(with_list({kSerial})), "signature.certificate_revoked");
}

TEST(VerifyPdf, SetsLimits) {
  EXPECT_EQ(reason_of("%PDF-" + std::string(kPdfBytesMax, ' ')), "signature.pdf_too_large");
  EXPECT_EQ(reason_of(sample_pdf(false, true)), "signature.encrypted_pdf");
  const auto plain = sample_pdf();
  auto pdf = open_pdf(plain).value();
  auto text = pdf->getRoot().unparseResolved();
  text = text.substr(0, text.rfind(">>")) + "/AcroForm << /Fields [";
  for (std::size_t i = 0; i <= kSignaturesMax; ++i) text += "<< /FT /Sig /V << /M (x) >> >> ";
  EXPECT_EQ(reason_of(with_update(plain, {{pdf->getRoot().getObjectID(), text + "] >> >>"}})),
            "signature.too_many");
}

// The signature of a key that Takar itself would refuse, made without it.
std::string foreign_signature(const std::string& key_file, const EVP_MD* digest) {
  const auto* at = reinterpret_cast<const unsigned char*>(key_file.data());
  const Pkcs12 box(d2i_PKCS12(nullptr, &at, static_cast<long>(key_file.size())));
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  PKCS12_parse(box.get(), kSamplePassphrase.c_str(), &key, &certificate, nullptr);
  const Key held(key);
  const Certificate own(certificate);
  constexpr unsigned kForm = CMS_DETACHED | CMS_BINARY | CMS_CADES | CMS_PARTIAL;
  const Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, kForm));
  CMS_add1_signer(cms.get(), certificate, key, digest, kForm);
  const Bio content(BIO_new_mem_buf("isi", 3));
  CMS_final(cms.get(), content.get(), nullptr, kForm);
  unsigned char* bytes = nullptr;
  const int size = i2d_CMS_ContentInfo(cms.get(), &bytes);
  std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  OPENSSL_free(bytes);
  return der;
}

TEST(CheckSignature, RefusesWeakKeysAndDigests) {
  const auto roots = anchors();
  const Evidence none{Certificates(sk_X509_new_null()), Revocations(sk_X509_CRL_new_null()), {}};
  const Signed by{"is", "i", roots, none, kToday};
  const auto strong = sample_root().key_file("Camat Contoh");
  EXPECT_EQ(check_signature(foreign_signature(strong, EVP_sha256()), by, true).wrong, std::nullopt);
  EXPECT_EQ(check_signature(foreign_signature(strong, EVP_sha1()), by, true).wrong->code,
            "signature.weak_algorithm");
  const auto weak = sample_root().key_file("Lemah", 1024);
  EXPECT_EQ(check_signature(foreign_signature(weak, EVP_sha256()), by, true).wrong->code,
            "signature.weak_algorithm");
}

TEST(CheckDocumentStamp, ProvesATimeOnlyUnderATrustedRoot) {
  const auto token = sample_root().time_stamp("isi berkas");
  const auto roots = anchors();
  const TrustAnchors nobody;
  const Evidence none{Certificates(sk_X509_new_null()), Revocations(sk_X509_CRL_new_null()), {}};
  const auto good = check_document_stamp(token, {"isi ", "berkas", roots, none, kToday});
  EXPECT_EQ(good.wrong, std::nullopt);
  EXPECT_EQ(good.stamped_at, kToday);
  EXPECT_EQ(good.name, "Segel Waktu Contoh");
  EXPECT_EQ(good.chain.trust, Trust::kTrusted);
  const auto changed = check_document_stamp(token, {"isi ", "lain", roots, none, kToday});
  EXPECT_EQ(changed.wrong->code, "signature.content_changed");
  EXPECT_EQ(changed.stamped_at, std::nullopt);
  const auto unknown = check_document_stamp(token, {"isi ", "berkas", nobody, none, kToday});
  EXPECT_EQ(unknown.stamped_at, std::nullopt);
}

TEST(TrustAnchors, RefusesAFileThatHoldsNoCertificate) {
  EXPECT_EQ(TrustAnchors::from_pem("").error().code, "signature.bad_trust_file");
  EXPECT_EQ(TrustAnchors::from_pem(sample_root().pem.substr(0, 300)).error().code,
            "signature.bad_trust_file");
}

TEST(Words, SayWhatIsProvedAndWhatIsNot) {
  const auto verdict = verify_pdf(signed_by(camat(), sample_pdf()), anchors(), kToday).value();
  const auto text = words_of(verdict);
  EXPECT_TRUE(text.starts_with("SAH / VALID\n"));
  EXPECT_NE(text.find("Camat Contoh (Akar Contoh)"), std::string::npos);
  EXPECT_NE(text.find("Yang tidak terbukti"), std::string::npos);
  EXPECT_EQ(json_of(verdict).at("signatures").as_array().at(0).at("trust").as_string(), "trusted");
}

// Printed, not judged: a busy machine must not fail the tests. Processor time, not the clock's.
TEST(Speed, OfSigningAndVerifying) {
  const auto plain = sample_pdf();
  const auto done = signed_by(camat(), plain);
  constexpr int kTimes = 50;
  const auto ticks = [](auto&& act) {
    const auto begin = std::clock();
    for (int i = 0; i < kTimes; ++i) act();
    return std::max<long>(1, std::clock() - begin);
  };
  const auto sign = ticks([&] { static_cast<void>(signed_by(camat(), plain)); });
  const auto root = anchors();
  const auto verify = ticks([&] { static_cast<void>(verify_pdf(done, root, kToday)); });
  fmt::print("{} signatures a second, {} us to verify one\n",
             kTimes * CLOCKS_PER_SEC / sign,
             verify * 1'000'000 / CLOCKS_PER_SEC / kTimes);
}

}  // namespace
}  // namespace takar::signature
