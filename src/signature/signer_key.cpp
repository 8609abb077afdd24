#include "signature/signer_key.hpp"

#include <algorithm>
#include <vector>

#include <openssl/crypto.h>
#include <openssl/err.h>

#include "base/fault.hpp"
#include "signature/certificate.hpp"
#include "signature/internal/openssl_handle.hpp"

namespace takar::signature {
namespace {

constexpr std::size_t kKeyFileBytesMax = 1 << 20;
constexpr unsigned kCmsForm = CMS_DETACHED | CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP | CMS_PARTIAL;

[[noreturn]] void fail(const char* what) {
  ERR_clear_error();
  throw Fault(std::string("the signature cannot be made: ") + what);
}

std::string der_of(const X509_ATTRIBUTE* attribute) {
  unsigned char* bytes = nullptr;
  const int size = i2d_X509_ATTRIBUTE(attribute, &bytes);
  if (size < 0) fail("an attribute cannot be written");
  std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  OPENSSL_free(bytes);
  return der;
}

// What a CMS signature signs: its attributes as a DER SET OF. Source: RFC 5652, 5.4.
std::string signed_attributes(const CMS_SignerInfo* signer) {
  std::vector<std::string> attributes;
  attributes.reserve(static_cast<std::size_t>(CMS_signed_get_attr_count(signer)));
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
    attributes.push_back(der_of(CMS_signed_get_attr(signer, i)));
  std::sort(attributes.begin(), attributes.end());
  std::string body;
  for (const auto& attribute : attributes) body += attribute;
  std::string set = "\x31";
  if (body.size() > 0xFFFF) fail("attributes of an odd size");
  if (body.size() > 0xFF) {
    set += "\x82";
    set += static_cast<char>(body.size() >> 8);
  } else if (body.size() > 0x7F) {
    set += "\x81";
  }
  set += static_cast<char>(body.size() & 0xFF);
  return set + body;
}

std::string sign_bytes(EVP_PKEY* key, const std::string& bytes) {
  const DigestContext context(EVP_MD_CTX_new());
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t size = 0;
  if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
      EVP_DigestSign(context.get(), nullptr, &size, data, bytes.size()) != 1)
    fail("the key refuses");
  std::string signed_value(size, '\0');
  auto* out = reinterpret_cast<unsigned char*>(signed_value.data());
  if (EVP_DigestSign(context.get(), out, &size, data, bytes.size()) != 1) fail("the key refuses");
  signed_value.resize(size);
  return signed_value;
}

std::string der_of(CMS_ContentInfo* cms) {
  unsigned char* bytes = nullptr;
  const int size = i2d_CMS_ContentInfo(cms, &bytes);
  if (size < 0) fail("the CMS cannot be written");
  std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  OPENSSL_free(bytes);
  return der;
}

}  // namespace

Passphrase::Passphrase(std::string&& text) : text_(text) {
  OPENSSL_cleanse(text.data(), text.capacity());
  text.clear();
}
Passphrase::~Passphrase() {
  OPENSSL_cleanse(text_.data(), text_.capacity());
}

Result<std::string> key_file_from_base64(std::string_view text) {
  std::string packed;
  for (const char c : text)
    if (c != '\n' && c != '\r') packed += c;
  if (packed.empty() || packed.size() % 4 != 0 || packed.size() > 2 * kKeyFileBytesMax)
    return reject("signature.bad_key_file");
  std::string bytes(packed.size() / 4 * 3, '\0');
  const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                   reinterpret_cast<const unsigned char*>(packed.data()),
                                   static_cast<int>(packed.size()));
  if (size < 0) return reject("signature.bad_key_file");
  const auto padding = std::min<std::size_t>(2, packed.size() - 1 - packed.find_last_not_of('='));
  bytes.resize(static_cast<std::size_t>(size) - padding);
  return bytes;
}

struct SignerKey::Held {
  Key key;
  Certificate certificate;
  Certificates chain;
};

SignerKey::SignerKey(std::unique_ptr<Held> held) : held_(std::move(held)) {}
SignerKey::SignerKey(SignerKey&&) noexcept = default;
SignerKey& SignerKey::operator=(SignerKey&&) noexcept = default;
SignerKey::~SignerKey() = default;

Result<SignerKey> SignerKey::from_pkcs12(std::string_view file,
                                         const Passphrase& passphrase,
                                         Instant at) {
  if (file.size() > kKeyFileBytesMax) return reject("signature.bad_key_file");
  const auto* bytes = reinterpret_cast<const unsigned char*>(file.data());
  const Pkcs12 box(d2i_PKCS12(nullptr, &bytes, static_cast<long>(file.size())));
  ERR_clear_error();
  if (!box) return reject("signature.bad_key_file");
  if (PKCS12_verify_mac(box.get(), passphrase.text(), -1) != 1) {
    ERR_clear_error();
    return reject("signature.wrong_passphrase");
  }
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* chain = nullptr;
  const int opened = PKCS12_parse(box.get(), passphrase.text(), &key, &certificate, &chain);
  ERR_clear_error();
  auto held = std::make_unique<Held>(Held{Key(key), Certificate(certificate), Certificates(chain)});
  if (opened != 1 || !held->key || !held->certificate) return reject("signature.bad_key_file");
  if (!is_strong(held->key.get())) return reject("signature.key_too_weak");
  SignerKey signer(std::move(held));
  if (!may_sign(certificate))
    return reject("signature.certificate_not_for_signing", {signer.name()});
  const auto first = instant_of(X509_get0_notBefore(certificate));
  const auto last = instant_of(X509_get0_notAfter(certificate));
  if (!first || !last) return reject("signature.bad_key_file");
  if (at < *first || at > *last)
    return reject("signature.certificate_not_in_force",
                  {signer.name(), to_rfc3339(*first), to_rfc3339(*last)});
  return signer;
}

std::string SignerKey::name() const {
  return common_name(X509_get_subject_name(held_->certificate.get()));
}

std::string SignerKey::issuer() const {
  return common_name(X509_get_issuer_name(held_->certificate.get()));
}

Instant SignerKey::first() const {
  return instant_of(X509_get0_notBefore(held_->certificate.get())).value();
}

Instant SignerKey::last() const {
  return instant_of(X509_get0_notAfter(held_->certificate.get())).value();
}

std::string SignerKey::certificate() const {
  unsigned char* bytes = nullptr;
  const int size = i2d_X509(held_->certificate.get(), &bytes);
  if (size < 0) fail("the certificate cannot be written");
  std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  OPENSSL_free(bytes);
  return der;
}

std::string SignerKey::sign(std::string_view before, std::string_view after) const {
  const Bio content(BIO_new(BIO_s_mem()));
  for (const auto part : {before, after})
    if (BIO_write(content.get(), part.data(), static_cast<int>(part.size())) !=
        static_cast<int>(part.size()))
      fail("no memory");
  const Cms cms(CMS_sign(nullptr, nullptr, held_->chain.get(), nullptr, kCmsForm));
  if (!cms) fail("no CMS");
  auto* signer = CMS_add1_signer(
      cms.get(), held_->certificate.get(), held_->key.get(), EVP_sha256(), kCmsForm);
  if (signer == nullptr || CMS_final(cms.get(), content.get(), nullptr, kCmsForm) != 1)
    fail("the CMS cannot be completed");
  // OpenSSL always states a signing time, which PAdES forbids: it goes, the rest is signed anew.
  const int time = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (time >= 0) X509_ATTRIBUTE_free(CMS_signed_delete_attr(signer, time));
  const auto value = sign_bytes(held_->key.get(), signed_attributes(signer));
  if (ASN1_STRING_set(
          CMS_SignerInfo_get0_signature(signer), value.data(), static_cast<int>(value.size())) != 1)
    fail("no memory");
  return der_of(cms.get());
}

}  // namespace takar::signature
