#include "signature/trust.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include "base/fault.hpp"
#include "signature/internal/revocation.hpp"

namespace takar::signature {
namespace {

std::time_t seconds_of(Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

Trust trust_for(int error) {
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
  const ChainCheck check(X509_STORE_CTX_new());
  if (!check || X509_STORE_CTX_init(check.get(), store.get(), signer, known.get()) != 1)
    throw Fault("no memory to check a certificate");
  const bool good = X509_verify_cert(check.get()) == 1;
  ERR_clear_error();
  ChainVerdict verdict{good ? Trust::kTrusted : trust_for(X509_STORE_CTX_get_error(check.get()))};
  if (!good) return verdict;
  auto* chain = X509_STORE_CTX_get0_chain(check.get());
  bool word_on_each = true;
  for (int i = 0; i + 1 < sk_X509_num(chain); ++i) {
    const auto word =
        word_on({sk_X509_value(chain, i), sk_X509_value(chain, i + 1)}, evidence, anchors, at);
    if (word == Word::kRevoked) verdict.trust = Trust::kRevoked;
    word_on_each = word_on_each && word == Word::kGood;
  }
  if (word_on_each) verdict.revocation = Revocation::kGood;
  return verdict;
}

}  // namespace takar::signature
