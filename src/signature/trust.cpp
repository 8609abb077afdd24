#include "signature/trust.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include "base/fault.hpp"

namespace takar::signature {
namespace {

std::time_t seconds_of(Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

// X509_V_OK or why not.
int walk_chain(X509* signer, STACK_OF(X509) * others, X509_STORE* store, unsigned long flags) {
  const ChainCheck check(X509_STORE_CTX_new());
  if (!check || X509_STORE_CTX_init(check.get(), store, signer, others) != 1)
    throw Fault("no memory to check a certificate");
  X509_STORE_CTX_set_flags(check.get(), flags);
  const int good = X509_verify_cert(check.get());
  const int error = X509_STORE_CTX_get_error(check.get());
  ERR_clear_error();
  return good == 1 ? X509_V_OK : error;
}

Trust trust_for(int error) {
  if (error == X509_V_OK) return Trust::kTrusted;
  if (error == X509_V_ERR_CERT_HAS_EXPIRED) return Trust::kExpired;
  if (error == X509_V_ERR_CERT_NOT_YET_VALID) return Trust::kNotYetValid;
  return Trust::kNotTrusted;
}

}  // namespace

TrustAnchors::TrustAnchors() : roots_(sk_X509_new_null()) {}

Result<TrustAnchors> TrustAnchors::from_pem(std::string_view pem) {
  TrustAnchors anchors;
  const Bio text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  while (auto* root = PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)) {
    sk_X509_push(anchors.roots_.get(), root);
    if (sk_X509_num(anchors.roots_.get()) > kAnchorsMax) return reject("signature.bad_trust_file");
  }
  const auto error = ERR_peek_last_error();
  ERR_clear_error();
  if (anchors.empty() || ERR_GET_REASON(error) != PEM_R_NO_START_LINE)
    return reject("signature.bad_trust_file");
  return anchors;
}

CertificateStore TrustAnchors::store(Instant at) const {
  CertificateStore store(X509_STORE_new());
  if (!store) throw Fault("no memory for a store of certificates");
  for (int i = 0; i < sk_X509_num(roots_.get()); ++i)
    X509_STORE_add_cert(store.get(), sk_X509_value(roots_.get(), i));
  // At least 112 bits along the whole chain: no RSA below 2048, no SHA-1 in a certificate.
  constexpr int kStrength = 2;
  X509_VERIFY_PARAM_set_auth_level(X509_STORE_get0_param(store.get()), kStrength);
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), seconds_of(at));
  return store;
}

ChainVerdict check_chain(X509* signer,
                         const STACK_OF(X509) * others,
                         const TrustAnchors& anchors,
                         const Evidence& evidence,
                         Instant at) {
  if (anchors.empty()) return {};
  const auto store = anchors.store(at);
  X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY);
  const Certificates known(X509_chain_up_ref(evidence.certificates.get()));
  for (int i = 0; i < sk_X509_num(others); ++i)
    X509_add_cert(known.get(), sk_X509_value(others, i), X509_ADD_FLAG_UP_REF);
  ChainVerdict verdict{trust_for(walk_chain(signer, known.get(), store.get(), 0))};
  if (verdict.trust != Trust::kTrusted) return verdict;
  if (sk_X509_CRL_num(evidence.revocations.get()) == 0) return verdict;
  for (int i = 0; i < sk_X509_CRL_num(evidence.revocations.get()); ++i)
    X509_STORE_add_crl(store.get(), sk_X509_CRL_value(evidence.revocations.get(), i));
  const int error = walk_chain(signer, known.get(), store.get(), X509_V_FLAG_CRL_CHECK);
  if (error == X509_V_OK) verdict.revocation = Revocation::kGood;
  if (error == X509_V_ERR_CERT_REVOKED) verdict.trust = Trust::kRevoked;
  return verdict;
}

}  // namespace takar::signature
