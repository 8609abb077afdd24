#include "signature/internal/pdf_evidence.hpp"

#include <algorithm>

#include <openssl/err.h>
#include <qpdf/Buffer.hh>

namespace takar::signature {
namespace {

void add_certificate(Evidence& evidence, const std::string& der) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  if (Certificate read{d2i_X509(nullptr, &bytes, static_cast<long>(der.size()))})
    sk_X509_push(evidence.certificates.get(), read.release());
}

void add_revocation(Evidence& evidence, const std::string& der) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  if (auto* read = d2i_X509_CRL(nullptr, &bytes, static_cast<long>(der.size())))
    sk_X509_CRL_push(evidence.revocations.get(), read);
}

void add_answer(Evidence& evidence, const std::string& der) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  const std::unique_ptr<OCSP_RESPONSE, Freeing<OCSP_RESPONSE_free>> read(
      d2i_OCSP_RESPONSE(nullptr, &bytes, static_cast<long>(der.size())));
  if (!read) return;
  if (StatusAnswer answer{OCSP_response_get1_basic(read.get())})
    evidence.answers.push_back(std::move(answer));
}

}  // namespace

Evidence evidence_of(QPDF& pdf) {
  constexpr int kItemsMax = 500;
  constexpr std::size_t kItemBytesMax = 1 << 20;
  Evidence evidence{Certificates(sk_X509_new_null()), Revocations(sk_X509_CRL_new_null()), {}};
  auto store = pdf.getRoot().getKey("/DSS");
  if (!store.isDictionary()) return evidence;
  const auto read = [&](const char* key, auto&& add) {
    auto list = store.getKey(key);
    for (int i = 0; list.isArray() && i < std::min(list.getArrayNItems(), kItemsMax); ++i) {
      auto item = list.getArrayItem(i);
      if (!item.isStream() || item.getRawStreamData()->getSize() > kItemBytesMax) continue;
      const auto data = item.getStreamData(qpdf_dl_generalized);
      add(evidence, std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize()));
    }
  };
  read("/Certs", add_certificate);
  read("/CRLs", add_revocation);
  read("/OCSPs", add_answer);
  ERR_clear_error();
  return evidence;
}

}  // namespace takar::signature
