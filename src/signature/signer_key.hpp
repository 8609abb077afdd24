#pragma once
// A person's signing key with its certificates, as a PKCS#12 file holds them (RFC 7292).
//
// Passphrase and key live in memory only and are wiped when they go: nothing here writes, logs or
// stores them.

#include <memory>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace takar::signature {

// Takes the text over, wipes where it stood, and wipes its own when it goes.
class Passphrase {
 public:
  explicit Passphrase(std::string&& text);
  ~Passphrase();
  Passphrase(const Passphrase&) = delete;
  Passphrase& operator=(const Passphrase&) = delete;
  [[nodiscard]] const char* text() const { return text_.c_str(); }

 private:
  std::string text_;
};

// Base64 with or without line ends, as a browser reads a file, to the file's bytes.
// Rejects with signature.bad_key_file.
[[nodiscard]] Result<std::string> key_file_from_base64(std::string_view);

class SignerKey {
 public:
  // `at` (UTC) is when the signature will be made. Rejects with signature.bad_key_file,
  // signature.wrong_passphrase, signature.key_too_weak, signature.certificate_not_for_signing or
  // signature.certificate_not_in_force {name, first instant, last instant}.
  [[nodiscard]] static Result<SignerKey> from_pkcs12(std::string_view file,
                                                     const Passphrase&,
                                                     Instant at);
  SignerKey(SignerKey&&) noexcept;
  SignerKey& operator=(SignerKey&&) noexcept;
  ~SignerKey();

  // The common name in the certificate.
  [[nodiscard]] std::string name() const;

  // The common name of who issued the certificate.
  [[nodiscard]] std::string issuer() const;
  // UTC: the first and the last instant at which the certificate is in force.
  [[nodiscard]] Instant first() const;
  [[nodiscard]] Instant last() const;

  // The certificate (DER).
  [[nodiscard]] std::string certificate() const;

  // A detached CMS signature (DER) over the bytes of both parts in a row: CAdES baseline B for
  // PDF, with the signer's certificate bound in and no signing time, which the PDF tells.
  // Throws Fault if OpenSSL fails. Source: RFC 5652; ETSI EN 319 142-1 V1.1.1, 6.3.
  [[nodiscard]] std::string sign(std::string_view before, std::string_view after) const;

 private:
  struct Held;
  explicit SignerKey(std::unique_ptr<Held>);
  std::unique_ptr<Held> held_;
};

}  // namespace takar::signature
