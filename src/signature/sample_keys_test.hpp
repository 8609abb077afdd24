#pragma once
// A root, keys under it and small documents, made anew for each run of the tests.

#include <string>
#include <vector>

#include "base/time.hpp"
#include "signature/signer_key.hpp"
#include "signature/time_stamp.hpp"

namespace takar::signature {

inline constexpr Instant kToday =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(3);

inline constexpr long kSerial = 7;

struct SampleRoot {
  std::string pem;  // What a verifier is told to trust.
  // A PKCS#12 file of this person, RSA of so many bits, in force for a year around kToday,
  // shifted by so many days. Its serial number is kSerial.
  [[nodiscard]] std::string key_file(
      const std::string& name,
      int bits = 2048,
      int days = 0,
      const char* usage = "critical,digitalSignature,nonRepudiation") const;
  // A list (DER), made so many days after kToday and good for a month, that revokes every serial
  // number in it as of then.
  [[nodiscard]] std::string revocation_list(const std::vector<long>& serials, int days = -1) const;
  // The same as an OCSP answer about one signer.
  [[nodiscard]] std::string ocsp_answer(const SignerKey&, bool revoked, int days = -1) const;
  // What an authority under this root answers to the query (both DER), its clock ahead of kToday.
  // It refuses every query if `knows_sha256` is false.
  [[nodiscard]] std::string stamp_answer(const std::string& query,
                                         std::chrono::seconds ahead = {},
                                         bool knows_sha256 = true) const;
  // Its token over the bytes (DER).
  [[nodiscard]] std::string time_stamp(const std::string& bytes) const;
  [[nodiscard]] SignerKey signer(const std::string& name) const;

  std::string key_der, certificate_der;
};

// The authority of a root, without a network.
class SampleStamps final : public TimeStamps {
 public:
  explicit SampleStamps(const SampleRoot& root) : root_(root) {}
  [[nodiscard]] Result<std::string> stamp(std::string_view bytes, Instant now) const override;

 private:
  const SampleRoot& root_;
};

inline const std::string kSamplePassphrase = "kata sandi contoh";

// The same root at each call.
[[nodiscard]] const SampleRoot& sample_root();
[[nodiscard]] const SampleRoot& strange_root();

// One page with a line, with a classic table or a cross-reference stream.
[[nodiscard]] std::string sample_pdf(bool with_stream = false, bool encrypted = false);

// The bytes with these objects appended as an update, each "12 0 obj ... endobj" body by number.
[[nodiscard]] std::string with_update(const std::string& pdf,
                                      const std::vector<std::pair<int, std::string>>& objects);

}  // namespace takar::signature
