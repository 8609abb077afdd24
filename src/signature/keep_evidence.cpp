#include "signature/keep_evidence.hpp"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <qpdf/QPDFExc.hh>

#include "signature/internal/openssl_handle.hpp"
#include "signature/internal/pdf_update.hpp"

namespace takar::signature {
namespace {

// The DER inside a PEM text; what is not PEM stays as it is.
std::string der_of(const std::string& file) {
  const Bio text(BIO_new_mem_buf(file.data(), static_cast<int>(file.size())));
  char *name = nullptr, *header = nullptr;
  unsigned char* bytes = nullptr;
  long size = 0;
  const bool pem = PEM_read_bio(text.get(), &name, &header, &bytes, &size) == 1;
  std::string der =
      pem ? std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size))
          : file;
  OPENSSL_free(name);
  OPENSSL_free(header);
  OPENSSL_free(bytes);
  ERR_clear_error();
  return der;
}

// The whole text is one object of this kind.
template <auto Read, auto Free>
bool is_one(const std::string& der) {
  const auto* start = reinterpret_cast<const unsigned char*>(der.data());
  const auto* at = start;
  auto* read = Read(nullptr, &at, static_cast<long>(der.size()));
  ERR_clear_error();
  if (read == nullptr) return false;
  Free(read);
  return at == start + der.size();
}

// The store's list under `key` with the new files at its end.
std::string grown_list(PdfUpdate& update, PdfObject list, const std::vector<std::string>& files) {
  std::string text = "[";
  for (int i = 0; list.isArray() && i < list.getArrayNItems(); ++i)
    text += list.getArrayItem(i).unparse() + " ";
  for (const auto& file : files) {
    const int object = update.new_object();
    update.put(object, fmt::format("<< /Length {} >>\nstream\n{}\nendstream", file.size(), file));
    text += fmt::format("{} 0 R ", object);
  }
  return text + "]";
}

std::string append_to(std::string_view bytes, QPDF& pdf, const KeptFiles& files) {
  PdfUpdate update(bytes, pdf);
  auto root = pdf.getRoot();
  auto store = root.getKey("/DSS");
  if (!store.isDictionary()) store = PdfObject::parse("<< /Type /DSS >>");
  const auto grow = [&](const char* key, const std::vector<std::string>& more) {
    if (more.empty()) return;
    const auto list = grown_list(update, store.getKey(key), more);
    store = PdfObject::parse(&pdf, with_entry(store, key, list));
  };
  grow("/Certs", files.certificates);
  grow("/CRLs", files.revocation_lists);
  grow("/OCSPs", files.status_answers);
  update.put(root.getObjectID(), with_entry(root, "/DSS", store.unparseResolved()));
  return update.write().bytes;
}

}  // namespace

Result<KeptFiles> read_evidence(const std::vector<std::string>& files) {
  KeptFiles kept;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto der = der_of(files[i]);
    if (is_one<d2i_X509, X509_free>(der))
      kept.certificates.push_back(der);
    else if (is_one<d2i_X509_CRL, X509_CRL_free>(der))
      kept.revocation_lists.push_back(der);
    else if (is_one<d2i_OCSP_RESPONSE, OCSP_RESPONSE_free>(der))
      kept.status_answers.push_back(der);
    else
      return reject("signature.bad_evidence", {std::to_string(i + 1)});
  }
  return kept;
}

Result<std::string> keep_evidence(std::string_view bytes, const KeptFiles& files) {
  const auto pdf = open_pdf(bytes);
  if (!pdf) return reject(pdf.error());
  try {
    return append_to(bytes, **pdf, files);
  } catch (const QPDFExc& bad) {
    return reject("signature.damaged_pdf", {bad.getMessageDetail()});
  } catch (const std::logic_error&) {
    return reject("signature.damaged_pdf", {"/DSS"});
  }
}

}  // namespace takar::signature
