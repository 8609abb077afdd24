#include "signature/cms_check.hpp"

#include <algorithm>

#include <openssl/err.h>
#include <openssl/ess.h>

#include "base/fault.hpp"
#include "signature/certificate.hpp"

namespace takar::signature {
namespace {

using SigningCertificate = std::unique_ptr<ESS_SIGNING_CERT_V2, Freeing<ESS_SIGNING_CERT_V2_free>>;
inline void free_list(STACK_OF(X509) * list) {
  sk_X509_free(list);
}
using Borrowed = std::unique_ptr<STACK_OF(X509), Freeing<free_list>>;
using StampCheck = std::unique_ptr<TS_VERIFY_CTX, Freeing<TS_VERIFY_CTX_free>>;

bool only_zeros(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
}

const unsigned char* start_of(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string_view rest_after(std::string_view bytes, const unsigned char* end) {
  return bytes.substr(static_cast<std::size_t>(end - start_of(bytes)));
}

Bio in_memory(std::string_view before, std::string_view after) {
  Bio bytes(BIO_new(BIO_s_mem()));
  for (const auto part : {before, after})
    if (!bytes || BIO_write(bytes.get(), part.data(), static_cast<int>(part.size())) !=
                      static_cast<int>(part.size()))
      throw Fault("no memory to verify");
  return bytes;
}

std::string_view text_of(const ASN1_STRING* text) {
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
          static_cast<std::size_t>(ASN1_STRING_length(text))};
}

int digest_of(const X509_ALGOR* algorithm) {
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
  return OBJ_obj2nid(name);
}

// The token speaks of these bytes, whoever made it.
bool stamps(PKCS7* token, Bio stamped) {
  const StampCheck check(TS_VERIFY_CTX_new());
  if (!check) throw Fault("no memory to verify");
  TS_VERIFY_CTX_set_flags(check.get(), TS_VFY_VERSION | TS_VFY_DATA);
  TS_VERIFY_CTX_set_data(check.get(), stamped.release());
  const int good = TS_RESP_verify_token(check.get(), token);
  ERR_clear_error();
  return good == 1;
}

// The time a trusted authority states over the bytes; empty if the token proves nothing.
std::optional<Instant> proven_time(PKCS7* token, Bio stamped, const Signed& by) {
  if (by.anchors.empty() || !PKCS7_type_is_signed(token)) return std::nullopt;
  const TimeStampInfo info(PKCS7_to_TS_TST_INFO(token));
  if (!info || !is_strong_digest(
                   digest_of(TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(info.get())))))
    return std::nullopt;
  const StampCheck check(TS_VERIFY_CTX_new());
  if (!check) throw Fault("no memory to verify");
  TS_VERIFY_CTX_set_flags(check.get(), TS_VFY_VERSION | TS_VFY_DATA | TS_VFY_SIGNATURE);
  // The check takes over what it is given.
  TS_VERIFY_CTX_set_data(check.get(), stamped.release());
  TS_VERIFY_CTX_set_store(check.get(), by.anchors.store(by.at).release());
  const int good = TS_RESP_verify_token(check.get(), token);
  ERR_clear_error();
  return good == 1 ? instant_of(TS_TST_INFO_get_time(info.get())) : std::nullopt;
}

std::optional<Instant> time_of_signature(CMS_SignerInfo* signer, const Signed& by) {
  const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
  if (at < 0) return std::nullopt;
  auto* held = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(signer, at), 0);
  if (held == nullptr || held->type != V_ASN1_SEQUENCE) return std::nullopt;
  const auto der = text_of(held->value.sequence);
  const auto* bytes = start_of(der);
  const Pkcs7 token(d2i_PKCS7(nullptr, &bytes, static_cast<long>(der.size())));
  ERR_clear_error();
  if (!token) return std::nullopt;
  return proven_time(
      token.get(), in_memory(text_of(CMS_SignerInfo_get0_signature(signer)), ""), by);
}

// The signed part names the certificate, so that another of the same key cannot take its place.
// Source: RFC 5035.
bool names_certificate(CMS_SignerInfo* signer,
                       X509* certificate,
                       STACK_OF(X509) * others,
                       bool must) {
  const int at = CMS_signed_get_attr_by_NID(signer, NID_id_smime_aa_signingCertificateV2, -1);
  if (at < 0) return !must;
  auto* held = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
  if (held == nullptr || held->type != V_ASN1_SEQUENCE) return false;
  const auto der = text_of(held->value.sequence);
  const auto* bytes = start_of(der);
  const SigningCertificate named(
      d2i_ESS_SIGNING_CERT_V2(nullptr, &bytes, static_cast<long>(der.size())));
  if (!named) return false;
  const Certificates chain(sk_X509_new_null());
  X509_add_cert(chain.get(), certificate, X509_ADD_FLAG_UP_REF);
  for (int i = 0; i < sk_X509_num(others); ++i)
    X509_add_cert(
        chain.get(), sk_X509_value(others, i), X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP);
  return OSSL_ESS_check_signing_certs(nullptr, named.get(), chain.get(), 1) == 1;
}

bool has_strong_algorithms(CMS_SignerInfo* signer, X509* certificate) {
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
  return is_strong_digest(digest_of(digest)) && is_strong(X509_get0_pubkey(certificate));
}

void fill_identity(CmsFinding& found, X509* certificate) {
  found.name = common_name(X509_get_subject_name(certificate));
  found.issuer = common_name(X509_get_issuer_name(certificate));
  found.first = instant_of(X509_get0_notBefore(certificate));
  found.last = instant_of(X509_get0_notAfter(certificate));
}

CmsFinding wrong(std::string_view code) {
  ERR_clear_error();
  return {Rejection{code, {}}};
}

}  // namespace

CmsFinding check_signature(std::string_view der, const Signed& by, bool must_name) {
  const auto* bytes = start_of(der);
  const Cms cms(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(der.size())));
  if (!cms || !only_zeros(rest_after(der, bytes)) ||
      OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed || CMS_is_detached(cms.get()) != 1)
    return wrong("signature.bad_cms");
  auto* signers = CMS_get0_SignerInfos(cms.get());
  if (sk_CMS_SignerInfo_num(signers) != 1) return wrong("signature.bad_cms");
  const auto content = in_memory(by.before, by.after);
  if (CMS_verify(cms.get(),
                 nullptr,
                 nullptr,
                 content.get(),
                 nullptr,
                 CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1)
    return wrong("signature.content_changed");
  auto* signer = sk_CMS_SignerInfo_value(signers, 0);
  X509* certificate = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
  if (certificate == nullptr) return wrong("signature.bad_cms");
  CmsFinding found;
  fill_identity(found, certificate);
  const Certificates others(CMS_get1_certs(cms.get()));
  if (!has_strong_algorithms(signer, certificate))
    found.wrong = Rejection{"signature.weak_algorithm", {}};
  else if (!names_certificate(signer, certificate, others.get(), must_name))
    found.wrong = Rejection{"signature.bad_cms", {}};
  found.stamped_at = time_of_signature(signer, by);
  found.chain = check_chain(
      certificate, others.get(), by.anchors, by.evidence, found.stamped_at.value_or(by.at));
  if (found.chain.trust == Trust::kTrusted && !may_sign(certificate))
    found.chain.trust = Trust::kNotTrusted;
  ERR_clear_error();
  return found;
}

CmsFinding check_document_stamp(std::string_view der, const Signed& by) {
  const auto* bytes = start_of(der);
  const Pkcs7 token(d2i_PKCS7(nullptr, &bytes, static_cast<long>(der.size())));
  if (!token || !only_zeros(rest_after(der, bytes)) || !PKCS7_type_is_signed(token.get()))
    return wrong("signature.bad_cms");
  CmsFinding found;
  const Borrowed signers(PKCS7_get0_signers(token.get(), nullptr, 0));
  if (signers && sk_X509_num(signers.get()) > 0)
    fill_identity(found, sk_X509_value(signers.get(), 0));
  if (!stamps(token.get(), in_memory(by.before, by.after)))
    found.wrong = Rejection{"signature.content_changed", {}};
  found.stamped_at = proven_time(token.get(), in_memory(by.before, by.after), by);
  if (!by.anchors.empty())
    found.chain.trust = found.stamped_at ? Trust::kTrusted : Trust::kNotTrusted;
  ERR_clear_error();
  return found;
}

}  // namespace takar::signature
