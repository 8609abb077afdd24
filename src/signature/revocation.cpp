#include "signature/internal/revocation.hpp"

#include <openssl/err.h>

#include "signature/certificate.hpp"

namespace takar::signature {
namespace {

bool covers(const ASN1_TIME* first, const ASN1_TIME* last, Instant at) {
  const auto made = instant_of(first), next = instant_of(last);
  if (!made) return false;
  return next ? at <= *next : at <= *made;
}

Word word_of_entry(const ASN1_TIME* revoked_at, Instant at) {
  const auto revoked = instant_of(revoked_at);
  return revoked && *revoked > at ? Word::kGood : Word::kRevoked;
}

Word word_of(X509_CRL* list, const Issued& issued, Instant at) {
  int digest = NID_undef;
  if (X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(issued.issuer)) != 0 ||
      OBJ_find_sigid_algs(X509_CRL_get_signature_nid(list), &digest, nullptr) != 1 ||
      !is_strong_digest(digest) ||
      !covers(X509_CRL_get0_lastUpdate(list), X509_CRL_get0_nextUpdate(list), at) ||
      X509_CRL_verify(list, X509_get0_pubkey(issued.issuer)) != 1)
    return Word::kNone;
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_cert(list, &entry, issued.certificate) == 0) return Word::kGood;
  return word_of_entry(X509_REVOKED_get0_revocationDate(entry), at);
}

bool is_about(const OCSP_CERTID* id, const Issued& issued) {
  ASN1_OBJECT* digest = nullptr;
  OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, const_cast<OCSP_CERTID*>(id));
  const auto* algorithm = EVP_get_digestbyobj(digest);
  if (algorithm == nullptr) return false;
  const std::unique_ptr<OCSP_CERTID, Freeing<OCSP_CERTID_free>> own(
      OCSP_cert_to_id(algorithm, issued.certificate, issued.issuer));
  return own && OCSP_id_cmp(own.get(), id) == 0;
}

Word word_of(OCSP_BASICRESP* answer, const Issued& issued, X509_STORE* store, Instant at) {
  int digest = NID_undef;
  if (OBJ_find_sigid_algs(
          OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(answer)->algorithm), &digest, nullptr) != 1 ||
      !is_strong_digest(digest))
    return Word::kNone;
  const Certificates issuer(sk_X509_new_null());
  X509_add_cert(issuer.get(), issued.issuer, X509_ADD_FLAG_UP_REF);
  if (OCSP_basic_verify(answer, issuer.get(), store, 0) != 1) return Word::kNone;
  for (int i = 0; i < OCSP_resp_count(answer); ++i) {
    auto* single = OCSP_resp_get0(answer, i);
    if (!is_about(OCSP_SINGLERESP_get0_id(single), issued)) continue;
    ASN1_GENERALIZEDTIME *revoked = nullptr, *first = nullptr, *last = nullptr;
    const int status = OCSP_single_get0_status(single, nullptr, &revoked, &first, &last);
    if (!covers(first, last, at)) continue;
    if (status == V_OCSP_CERTSTATUS_REVOKED) return word_of_entry(revoked, at);
    if (status == V_OCSP_CERTSTATUS_GOOD) return Word::kGood;
  }
  return Word::kNone;
}

}  // namespace

Word word_on(const Issued& issued,
             const Evidence& evidence,
             const TrustAnchors& anchors,
             Instant at) {
  auto word = Word::kNone;
  const auto store = anchors.store(at);
  for (int i = 0; i < sk_X509_CRL_num(evidence.revocations.get()); ++i)
    word = std::max(word, word_of(sk_X509_CRL_value(evidence.revocations.get(), i), issued, at));
  for (const auto& answer : evidence.answers)
    word = std::max(word, word_of(answer.get(), issued, store.get(), at));
  ERR_clear_error();
  return word;
}

}  // namespace takar::signature
