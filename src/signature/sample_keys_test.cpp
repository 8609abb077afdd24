#include "signature/sample_keys_test.hpp"

#include <stdexcept>

#include <fmt/format.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include "base/hash.hpp"
#include "signature/internal/openssl_handle.hpp"
#include "signature/internal/pdf_update.hpp"

namespace takar::signature {
namespace {

long today() {
  return std::chrono::floor<std::chrono::seconds>(kToday).time_since_epoch().count();
}

template <auto Write, class T>
std::string der_of(T* object) {
  unsigned char* bytes = nullptr;
  const int size = Write(object, &bytes);
  std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  OPENSSL_free(bytes);
  return der;
}

void extend(X509* certificate, int nid, const char* value) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

constexpr int kHalfLife = 180;  // Days before and after kToday.
constexpr int kLong = 3000;

Certificate certificate_for(
    EVP_PKEY* key, const std::string& name, int days, long serial, int half_life = kHalfLife) {
  Certificate made(X509_new());
  X509_set_version(made.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial);
  ASN1_TIME_adj(X509_getm_notBefore(made.get()), today(), days - half_life, 0);
  ASN1_TIME_adj(X509_getm_notAfter(made.get()), today(), days + half_life, 0);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()),
                             "CN",
                             MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name.c_str()),
                             -1,
                             -1,
                             0);
  X509_set_pubkey(made.get(), key);
  return made;
}

Key key_from(const std::string& der) {
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  return Key(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())));
}

Certificate certificate_from(const std::string& der) {
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  return Certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

std::unique_ptr<ASN1_TIME, Freeing<ASN1_TIME_free>> moment(int days) {
  std::unique_ptr<ASN1_TIME, Freeing<ASN1_TIME_free>> time(ASN1_GENERALIZEDTIME_new());
  ASN1_GENERALIZEDTIME_adj(time.get(), today(), days, 0);
  return time;
}

ASN1_INTEGER* next_serial(TS_resp_ctx*, void*) {
  auto* serial = ASN1_INTEGER_new();
  ASN1_INTEGER_set(serial, 1);
  return serial;
}

int time_ahead(TS_resp_ctx*, void* ahead, long* seconds, long* microseconds) {
  *seconds = today() + *static_cast<long*>(ahead);
  *microseconds = 0;
  return 1;
}

SampleRoot make_root(const std::string& name) {
  const Key key(EVP_RSA_gen(2048));
  const auto own = certificate_for(key.get(), name, 0, 1, kLong);
  X509_set_issuer_name(own.get(), X509_get_subject_name(own.get()));
  extend(own.get(), NID_basic_constraints, "critical,CA:TRUE");
  extend(own.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
  X509_sign(own.get(), key.get(), EVP_sha256());
  const Bio text(BIO_new(BIO_s_mem()));
  PEM_write_bio_X509(text.get(), own.get());
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(text.get(), &bytes);
  return {std::string(bytes, static_cast<std::size_t>(size)),
          der_of<i2d_PrivateKey>(key.get()),
          der_of<i2d_X509>(own.get())};
}

}  // namespace

std::string SampleRoot::key_file(const std::string& name,
                                 int bits,
                                 int days,
                                 const char* usage) const {
  const auto root = certificate_from(certificate_der);
  const Key key(EVP_RSA_gen(static_cast<unsigned>(bits)));
  const auto own = certificate_for(key.get(), name, days, kSerial);
  X509_set_issuer_name(own.get(), X509_get_subject_name(root.get()));
  extend(own.get(), NID_key_usage, usage);
  X509_sign(own.get(), key_from(key_der).get(), EVP_sha256());
  const Certificates chain(sk_X509_new_null());
  X509_add_cert(chain.get(), root.get(), X509_ADD_FLAG_UP_REF);
  const Pkcs12 box(PKCS12_create(
      kSamplePassphrase.c_str(), "contoh", key.get(), own.get(), chain.get(), 0, 0, 100, 100, 0));
  return der_of<i2d_PKCS12>(box.get());
}

std::string SampleRoot::revocation_list(const std::vector<long>& serials, int days) const {
  const std::unique_ptr<X509_CRL, Freeing<X509_CRL_free>> list(X509_CRL_new());
  X509_CRL_set_version(list.get(), 1);
  X509_CRL_set_issuer_name(list.get(),
                           X509_get_subject_name(certificate_from(certificate_der).get()));
  const auto first = moment(days), last = moment(days + 31);
  X509_CRL_set1_lastUpdate(list.get(), first.get());
  X509_CRL_set1_nextUpdate(list.get(), last.get());
  for (const long number : serials) {
    auto* entry = X509_REVOKED_new();
    const std::unique_ptr<ASN1_INTEGER, Freeing<ASN1_INTEGER_free>> serial(ASN1_INTEGER_new());
    ASN1_INTEGER_set(serial.get(), number);
    X509_REVOKED_set_serialNumber(entry, serial.get());
    X509_REVOKED_set_revocationDate(entry, first.get());
    X509_CRL_add0_revoked(list.get(), entry);
  }
  X509_CRL_sign(list.get(), key_from(key_der).get(), EVP_sha256());
  return der_of<i2d_X509_CRL>(list.get());
}

std::string SampleRoot::ocsp_answer(const SignerKey& signer, bool revoked, int days) const {
  const auto root = certificate_from(certificate_der), own = certificate_from(signer.certificate());
  const auto first = moment(days), last = moment(days + 31);
  const std::unique_ptr<OCSP_BASICRESP, Freeing<OCSP_BASICRESP_free>> basic(OCSP_BASICRESP_new());
  const std::unique_ptr<OCSP_CERTID, Freeing<OCSP_CERTID_free>> id(
      OCSP_cert_to_id(EVP_sha1(), own.get(), root.get()));
  OCSP_basic_add1_status(basic.get(),
                         id.get(),
                         revoked ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD,
                         OCSP_REVOKED_STATUS_UNSPECIFIED,
                         first.get(),
                         first.get(),
                         last.get());
  OCSP_basic_sign(
      basic.get(), root.get(), key_from(key_der).get(), EVP_sha256(), nullptr, OCSP_NOTIME);
  const std::unique_ptr<OCSP_RESPONSE, Freeing<OCSP_RESPONSE_free>> answer(
      OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
  return der_of<i2d_OCSP_RESPONSE>(answer.get());
}

std::string SampleRoot::stamp_answer(const std::string& query,
                                     std::chrono::seconds ahead,
                                     bool knows_sha256) const {
  const Key key(EVP_EC_gen("P-256"));
  const auto own = certificate_for(key.get(), "Segel Waktu Contoh", 0, kSerial + 1, kLong);
  X509_set_issuer_name(own.get(), X509_get_subject_name(certificate_from(certificate_der).get()));
  extend(own.get(), NID_key_usage, "critical,digitalSignature");
  extend(own.get(), NID_ext_key_usage, "critical,timeStamping");
  X509_sign(own.get(), key_from(key_der).get(), EVP_sha256());
  const std::unique_ptr<TS_RESP_CTX, Freeing<TS_RESP_CTX_free>> authority(TS_RESP_CTX_new());
  const std::unique_ptr<ASN1_OBJECT, Freeing<ASN1_OBJECT_free>> policy(OBJ_txt2obj("1.2.3.4", 1));
  long seconds = ahead.count();
  TS_RESP_CTX_set_signer_cert(authority.get(), own.get());
  TS_RESP_CTX_set_signer_key(authority.get(), key.get());
  TS_RESP_CTX_set_signer_digest(authority.get(), EVP_sha256());
  TS_RESP_CTX_set_def_policy(authority.get(), policy.get());
  TS_RESP_CTX_add_md(authority.get(), knows_sha256 ? EVP_sha256() : EVP_sha512());
  TS_RESP_CTX_set_serial_cb(authority.get(), next_serial, nullptr);
  TS_RESP_CTX_set_time_cb(authority.get(), time_ahead, &seconds);
  const Bio asked(BIO_new_mem_buf(query.data(), static_cast<int>(query.size())));
  const std::unique_ptr<TS_RESP, Freeing<TS_RESP_free>> answer(
      TS_RESP_create_response(authority.get(), asked.get()));
  if (!answer) throw std::runtime_error("no answer");
  return der_of<i2d_TS_RESP>(answer.get());
}

std::string SampleRoot::time_stamp(const std::string& bytes) const {
  return SampleStamps(*this).stamp(bytes, kToday).value();
}

Result<std::string> SampleStamps::stamp(std::string_view bytes, Instant now) const {
  const StampQuestion question{sha256(bytes), 42};
  return stamp_of(root_.stamp_answer(stamp_query(question)), question, now);
}

SignerKey SampleRoot::signer(const std::string& name) const {
  auto key =
      SignerKey::from_pkcs12(key_file(name), Passphrase(std::string(kSamplePassphrase)), kToday);
  if (!key) throw std::runtime_error(std::string(key.error().code));
  return std::move(*key);
}

const SampleRoot& sample_root() {
  static const auto root = make_root("Akar Contoh");
  return root;
}
const SampleRoot& strange_root() {
  static const auto root = make_root("Akar Asing");
  return root;
}

std::string sample_pdf(bool with_stream, bool encrypted) {
  QPDF pdf;
  pdf.emptyPDF();
  auto content = PdfObject::newStream(&pdf, "0 0 m 10 10 l S");
  auto page = PdfObject::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>");
  page.replaceKey("/Contents", content);
  pdf.addPage(pdf.makeIndirectObject(page), false);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  if (encrypted)
    writer.setR6EncryptionParameters(
        "", "pemilik", true, true, true, true, true, true, qpdf_r3p_full, true);
  else
    writer.setDeterministicID(true);
  writer.setObjectStreamMode(with_stream ? qpdf_o_generate : qpdf_o_disable);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

std::string with_update(const std::string& pdf,
                        const std::vector<std::pair<int, std::string>>& objects) {
  const auto opened = open_pdf(pdf);
  if (!opened) throw std::runtime_error(std::string(opened.error().code));
  PdfUpdate update(pdf, **opened);
  for (const auto& [object, body] : objects) update.put(object, body);
  return update.write().bytes;
}

}  // namespace takar::signature
