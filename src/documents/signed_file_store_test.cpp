#include "documents/signed_file_store.hpp"

#include "store/engines_for_tests.hpp"

namespace takar::documents {
namespace {

class SignedFileStore : public store::OnBothEngines {
 protected:
  static SignedFile file(std::int64_t document, std::int64_t place) {
    return {.document = document,
            .place = place,
            .agency = {3},
            .code = "0123456789abcdefghjk",
            .file = {sha256(std::to_string(document) + "/" + std::to_string(place)), 1000},
            .by = {{5}, {6}, {organisation::AuthorityKind::kPlh, "800/1/2026"}},
            .certificate_sha256 = to_hex(sha256("certificate")),
            .stamped = place == 2,
            .at = from_us(7)};
  }
  void put(const SignedFile& file) {
    store().write([&](store::WriteTransaction& tx) {
      file_signature(tx, file);
      return true;
    });
  }
  std::vector<SignedFile> files_of(std::int64_t document) {
    std::vector<SignedFile> files;
    store().read([&](store::ReadTransaction& tx) { files = signed_files_of(tx, document); });
    return files;
  }
};

TEST_P(SignedFileStore, ADocumentsFilesComeInTheOrderOfSigning) {
  put(file(9, 1));
  put(file(9, 2));
  put(file(10, 1));
  const auto files = files_of(9);
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[1].place, 2);
  EXPECT_TRUE(files[1].stamped);
  EXPECT_EQ(files[0].by, file(9, 1).by);
  EXPECT_EQ(files[0].file.sha256, file(9, 1).file.sha256);
  store().read([&](store::ReadTransaction& tx) {
    EXPECT_EQ(signed_files_with(tx, "0123456789abcdefghjk").size(), 3U);
    EXPECT_EQ(signed_file_named(tx, file(10, 1).file.sha256)->document, 10);
    EXPECT_FALSE(signed_file_named(tx, sha256("another file")));
  });
}

TEST_P(SignedFileStore, TwoCannotBothBeTheFirst) {
  put(file(9, 1));
  EXPECT_THROW(put(file(9, 1)), store::UniqueViolated);
  EXPECT_EQ(files_of(9).size(), 1U);
}

TEST_P(SignedFileStore, IsMadeAnewFromTheLog) {
  put(file(9, 1));
  put(file(9, 2));
  store().write([](store::WriteTransaction& tx) {
    rebuild_signed_files(tx);
    return true;
  });
  const auto files = files_of(9);
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].by, file(9, 1).by);
  EXPECT_EQ(files[1].file.bytes, 1000);
}

TAKAR_ON_BOTH_ENGINES(SignedFileStore);

TEST(VerificationCode, IsReadAsAPersonTypesIt) {
  SeededRandom random(1);
  const auto code = new_verification_code(random);
  EXPECT_EQ(code.size(), 20U);
  EXPECT_EQ(verification_code_of(shown_code(code)), code);
  EXPECT_EQ(verification_code_of("OIL0-1234-5678-9ABC-DEFG"), "0110123456789abcdefg");
  EXPECT_EQ(verification_code_of("0123"), "");
  EXPECT_EQ(verification_code_of("u123456789abcdefghjk"), "");
  EXPECT_EQ(verification_code_of(std::string(5000, 'a')), "");
}

}  // namespace
}  // namespace takar::documents
