#include "signature/time_stamp.hpp"

#include <openssl/err.h>

#include "base/fault.hpp"
#include "signature/certificate.hpp"
#include "signature/internal/openssl_handle.hpp"

namespace takar::signature {
namespace {

using Query = std::unique_ptr<TS_REQ, Freeing<TS_REQ_free>>;
using Answer = std::unique_ptr<TS_RESP, Freeing<TS_RESP_free>>;
using StampCheck = std::unique_ptr<TS_VERIFY_CTX, Freeing<TS_VERIFY_CTX_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Freeing<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freeing<X509_ALGOR_free>>;
using Number = std::unique_ptr<ASN1_INTEGER, Freeing<ASN1_INTEGER_free>>;

template <auto Write, class T>
std::string der_of(const T* object) {
  unsigned char* bytes = nullptr;
  const int size = Write(object, &bytes);
  if (size < 0) throw Fault("a time stamp cannot be written");
  std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  OPENSSL_free(bytes);
  return der;
}

Query query_for(const StampQuestion& question) {
  Query query(TS_REQ_new());
  const Imprint imprint(TS_MSG_IMPRINT_new());
  const Algorithm algorithm(X509_ALGOR_new());
  const Number nonce(ASN1_INTEGER_new());
  auto digest = question.digest;
  const bool made =
      query && imprint && algorithm && nonce &&
      X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1 &&
      TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
      TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(digest.size())) == 1 &&
      ASN1_INTEGER_set_uint64(nonce.get(), question.nonce) == 1 &&
      TS_REQ_set_version(query.get(), 1) == 1 &&
      TS_REQ_set_msg_imprint(query.get(), imprint.get()) == 1 &&
      TS_REQ_set_nonce(query.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(query.get(), 1) == 1;
  if (!made) throw Fault("no memory to ask for a time stamp");
  return query;
}

// OpenSSL's last word, e.g. "nonce mismatch".
std::string last_error() {
  const auto* reason = ERR_reason_error_string(ERR_peek_last_error());
  const std::string text = reason == nullptr ? "?" : reason;
  ERR_clear_error();
  return text;
}

std::string words_of_status(TS_STATUS_INFO* status) {
  const auto* texts = TS_STATUS_INFO_get0_text(status);
  if (texts == nullptr || sk_ASN1_UTF8STRING_num(texts) == 0) return "?";
  const auto* first = sk_ASN1_UTF8STRING_value(texts, 0);
  const std::string_view text(reinterpret_cast<const char*>(ASN1_STRING_get0_data(first)),
                              static_cast<std::size_t>(ASN1_STRING_length(first)));
  return std::string(text.substr(0, 120));
}

// The token's signature holds; its signer's chain is not looked at.
bool is_signed(PKCS7* token) {
  const Bio content(PKCS7_dataInit(token, nullptr));
  return content &&
         PKCS7_verify(token, nullptr, nullptr, nullptr, nullptr, PKCS7_NOVERIFY | PKCS7_BINARY) ==
             1;
}

}  // namespace

std::string stamp_query(const StampQuestion& question) {
  return der_of<i2d_TS_REQ>(query_for(question).get());
}

Result<std::string> stamp_of(std::string_view answer, const StampQuestion& question, Instant now) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(answer.data());
  const Answer read(d2i_TS_RESP(nullptr, &bytes, static_cast<long>(answer.size())));
  ERR_clear_error();
  if (!read) return reject("signature.bad_stamp", {"DER"});
  auto* status = TS_RESP_get_status_info(read.get());
  const long code = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
  if (code != TS_STATUS_GRANTED && code != TS_STATUS_GRANTED_WITH_MODS)
    return reject("signature.stamp_refused", {words_of_status(status)});
  const StampCheck check(TS_REQ_to_TS_VERIFY_CTX(query_for(question).get(), nullptr));
  if (!check) throw Fault("no memory to check a time stamp");
  if (TS_RESP_verify_response(check.get(), read.get()) != 1)
    return reject("signature.bad_stamp", {last_error()});
  auto* token = TS_RESP_get_token(read.get());
  if (!is_signed(token)) return reject("signature.bad_stamp", {last_error()});
  const auto at = instant_of(TS_TST_INFO_get_time(TS_RESP_get_tst_info(read.get())));
  if (!at) return reject("signature.bad_stamp", {"genTime"});
  if (std::chrono::abs(*at - now) > kClockDifference)
    return reject("signature.clock_differs", {to_rfc3339(*at), to_rfc3339(now)});
  return der_of<i2d_PKCS7>(token);
}

Result<std::string> with_time_stamp(std::string_view cms, const TimeStamps& stamps, Instant now) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(cms.data());
  const Cms read(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(cms.size())));
  if (!read) throw Fault("the signature that was just made cannot be read");
  auto* signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(read.get()), 0);
  const auto* value = CMS_SignerInfo_get0_signature(signer);
  const auto token = stamps.stamp({reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                                   static_cast<std::size_t>(ASN1_STRING_length(value))},
                                  now);
  if (!token) return reject(token.error());
  if (CMS_unsigned_add1_attr_by_NID(signer,
                                    NID_id_smime_aa_timeStampToken,
                                    V_ASN1_SEQUENCE,
                                    token->data(),
                                    static_cast<int>(token->size())) != 1)
    throw Fault("no memory for a time stamp");
  return der_of<i2d_CMS_ContentInfo>(read.get());
}

}  // namespace takar::signature
