#pragma once
// Owners of OpenSSL's objects: each frees what it holds, once.

#include <memory>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

namespace takar::signature {

template <auto Free>
struct Freeing {
  template <class T>
  void operator()(T* held) const {
    Free(held);
  }
};

inline void free_certificates(STACK_OF(X509) * held) {
  sk_X509_pop_free(held, X509_free);
}
inline void free_revocations(STACK_OF(X509_CRL) * held) {
  sk_X509_CRL_pop_free(held, X509_CRL_free);
}

using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freeing<free_certificates>>;
using Revocations = std::unique_ptr<STACK_OF(X509_CRL), Freeing<free_revocations>>;
using StatusAnswer = std::unique_ptr<OCSP_BASICRESP, Freeing<OCSP_BASICRESP_free>>;
using CertificateStore = std::unique_ptr<X509_STORE, Freeing<X509_STORE_free>>;
using ChainCheck = std::unique_ptr<X509_STORE_CTX, Freeing<X509_STORE_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freeing<EVP_MD_CTX_free>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freeing<CMS_ContentInfo_free>>;
using Pkcs7 = std::unique_ptr<PKCS7, Freeing<PKCS7_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Freeing<PKCS12_free>>;
using TimeStampInfo = std::unique_ptr<TS_TST_INFO, Freeing<TS_TST_INFO_free>>;

}  // namespace takar::signature
