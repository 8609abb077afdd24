#include <gtest/gtest.h>

#include "signature/keep_evidence.hpp"
#include "signature/sample_keys_test.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/verdict_words.hpp"

namespace takar::signature {
namespace {

constexpr auto kDay = std::chrono::hours(24);
constexpr auto kYears = kDay * 365 * 3;  // Signers' certificates and lists are gone.

const SignerKey& camat() {
  static const auto key = sample_root().signer("Camat Contoh");
  return key;
}

std::string stamped() {
  const SampleStamps stamps(sample_root());
  return sign_pdf(sample_pdf(), camat(), {kToday}, &stamps).value();
}

// The verdict on the only person's signature.
SignatureFinding finding_on(const std::string& pdf, Instant at) {
  auto verdict = verify_pdf(pdf, TrustAnchors::from_pem(sample_root().pem).value(), at).value();
  return verdict.signatures.at(0);
}

std::string code_of(const SignatureFinding& found) {
  return found.reason ? std::string(found.reason->code) : "";
}

std::string with_list(const std::string& pdf, const std::string& list) {
  return keep_evidence(pdf, {{}, {list}, {}}).value();
}

std::string with_answer(const std::string& pdf, const std::string& answer) {
  return keep_evidence(pdf, {{}, {}, {answer}}).value();
}

TEST(Evidence, OfEitherKindOutlivesTheIssuer) {
  const auto list = with_list(stamped(), sample_root().revocation_list({kSerial + 1}));
  const auto answer = with_answer(stamped(), sample_root().ocsp_answer(camat(), false));
  for (const auto& pdf : {list, answer})
    for (const auto at : {kToday, kToday + kYears}) {
      const auto found = finding_on(pdf, at);
      EXPECT_EQ(code_of(found), "");
      EXPECT_EQ(found.level, Level::kLt);
      EXPECT_EQ(found.later.change, Change::kPermitted);
    }
}

TEST(Evidence, RevealsARevokedCertificate) {
  const auto list = with_list(stamped(), sample_root().revocation_list({kSerial}));
  const auto answer = with_answer(stamped(), sample_root().ocsp_answer(camat(), true));
  for (const auto& pdf : {list, answer}) {
    EXPECT_EQ(code_of(finding_on(pdf, kToday)), "signature.certificate_revoked");
    EXPECT_EQ(finding_on(pdf, kToday).standing(), Standing::kNotValid);
  }
}

// The time stamp proves that the signature was there before the certificate was revoked.
TEST(Evidence, LeavesASignatureFromBeforeTheRevocationValid) {
  const auto list = sample_root().revocation_list({kSerial}, 10);
  const auto answer = sample_root().ocsp_answer(camat(), true, 10);
  EXPECT_EQ(code_of(finding_on(with_list(stamped(), list), kToday + 11 * kDay)), "");
  EXPECT_EQ(code_of(finding_on(with_answer(stamped(), answer), kToday + 11 * kDay)), "");
  const auto bare = sign_pdf(sample_pdf(), camat(), {kToday}).value();
  EXPECT_EQ(code_of(finding_on(with_list(bare, list), kToday + 11 * kDay)),
            "signature.certificate_revoked");
  EXPECT_EQ(code_of(finding_on(with_answer(bare, answer), kToday + 11 * kDay)),
            "signature.certificate_revoked");
}

TEST(Evidence, ProvesNothingWhenOutOfDateOrOfAStranger) {
  for (const auto& pdf : {with_list(stamped(), sample_root().revocation_list({}, -100)),
                          with_list(stamped(), strange_root().revocation_list({kSerial})),
                          with_answer(stamped(), sample_root().ocsp_answer(camat(), false, -100)),
                          with_answer(stamped(), strange_root().ocsp_answer(camat(), true)),
                          with_answer(stamped(), "bukan jawaban")}) {
    EXPECT_EQ(code_of(finding_on(pdf, kToday)), "");
    EXPECT_EQ(finding_on(pdf, kToday).level, Level::kT);
  }
}

TEST(Evidence, IsSealedByATimeStampOverTheDocument) {
  const SampleStamps stamps(sample_root());
  auto pdf = with_list(stamped(), sample_root().revocation_list({}));
  pdf = with_answer(pdf, sample_root().ocsp_answer(camat(), false));
  pdf = stamp_pdf(pdf, stamps, kToday).value();
  const auto found = finding_on(pdf, kToday + kYears);
  EXPECT_EQ(code_of(found), "");
  EXPECT_EQ(found.level, Level::kLta);
  const auto verdict =
      verify_pdf(pdf, TrustAnchors::from_pem(sample_root().pem).value(), kToday).value();
  EXPECT_NE(words_of(verdict).find("PAdES B-LTA"), std::string::npos);
}

TEST(ReadEvidence, TellsTheKindsApartAndNamesWhatIsNone) {
  const auto list = sample_root().revocation_list({}),
             answer = sample_root().ocsp_answer(camat(), false);
  const auto kept = read_evidence({sample_root().pem, list, answer}).value();
  EXPECT_EQ(kept.certificates, std::vector{sample_root().certificate_der});
  EXPECT_EQ(kept.revocation_lists, std::vector{list});
  EXPECT_EQ(kept.status_answers, std::vector{answer});
  const auto refused = read_evidence({list, list + "x"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(), (Rejection{"signature.bad_evidence", {"2"}}));
}

}  // namespace
}  // namespace takar::signature
