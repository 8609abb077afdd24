#include <sys/resource.h>

#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "base/fault.hpp"
#include "base/rejections.hpp"
#include "server/clock.hpp"
#include "server/exit_code.hpp"
#include "server/verbs.hpp"
#include "signature/keep_evidence.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/stamp_authority.hpp"
#include "signature/verdict_words.hpp"

namespace takar::server {
namespace {

constexpr std::size_t kFileBytesMax = (std::size_t{64} << 20) + 1;  // One more than is allowed.
constexpr rlim_t kMemoryBytesMax = rlim_t{1} << 30;

std::string bytes_of_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw Fault("berkas tidak dapat dibuka / the file cannot be opened: " + name);
  std::string bytes(std::min<std::size_t>(kFileBytesMax, std::filesystem::file_size(name)), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad()) throw Fault("berkas tidak dapat dibaca / the file cannot be read: " + name);
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

int say_no(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  fmt::print(stderr, "{}\n{}\n", sentence.indonesian, sentence.english);
  return kNo;
}

// A stranger's file may inflate without end: the process then fails, not the machine.
void bound_memory() {
#ifndef __SANITIZE_ADDRESS__  // Which reserves more than that for itself.
  const rlimit limit{kMemoryBytesMax, kMemoryBytesMax};
  static_cast<void>(setrlimit(RLIMIT_AS, &limit));
#endif
}

// The first line, without its end.
signature::Passphrase passphrase_of(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  std::string line;
  if (!std::getline(file, line))
    throw Fault("kata sandi tidak terbaca / the passphrase cannot be read: " + name);
  return signature::Passphrase(std::move(line));
}

int judge(const VerifyVerb& verb) {
  signature::TrustAnchors anchors;
  if (!verb.trust_file.empty()) {
    auto read = signature::TrustAnchors::from_pem(bytes_of_file(verb.trust_file));
    if (!read) return say_no(read.error());
    anchors = std::move(*read);
  }
  const auto bytes = bytes_of_file(verb.database);
  const auto verdict = signature::verify_pdf(bytes, anchors, wall_clock());
  if (!verdict) return say_no(verdict.error());
  if (verb.json)
    fmt::print("{}\n", json::write(signature::json_of(*verdict)));
  else
    fmt::print("{}", signature::words_of(*verdict));
  return verdict->standing() == signature::Standing::kValid ? kDone : kNo;
}

void write_new(const std::string& name, const std::string& bytes) {
  if (std::filesystem::exists(name))
    throw Fault("berkas sudah ada / the file is already there: " + name);
  std::ofstream file(name, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) throw Fault("berkas tidak dapat ditulis / the file cannot be written: " + name);
}

}  // namespace

bool is_pdf(const std::string& file) {
  std::ifstream opened(file, std::ios::binary);
  std::string head(5, '\0');
  return opened.read(head.data(), 5) && head == "%PDF-";
}

int verify_pdf(const VerifyVerb& verb) {
  bound_memory();
  try {
    return judge(verb);
  } catch (const std::bad_alloc&) {
    return say_no({"signature.pdf_too_large", {std::to_string(kMemoryBytesMax >> 20)}});
  }
}

int sign(const SignVerb& verb) {
  const auto now = wall_clock();
  const auto key = signature::SignerKey::from_pkcs12(
      bytes_of_file(verb.key_file), passphrase_of(verb.passphrase_file), now);
  if (!key) return say_no(key.error());
  signature::SigningAct act{now, verb.reason, std::nullopt};
  if (!verb.qr_text.empty()) act.mark = signature::VisibleMark{verb.qr_text, 40, 40, 60, -1};
  SystemRandom lots;
  std::optional<signature::StampAuthority> authority;
  if (!verb.stamp_address.empty()) authority.emplace(verb.stamp_address, lots);
  const auto bytes =
      signature::sign_pdf(bytes_of_file(verb.file), *key, act, authority ? &*authority : nullptr);
  if (!bytes) return say_no(bytes.error());
  write_new(verb.out, *bytes);
  fmt::print("Ditandatangani oleh / signed by {}: {}\n", key->name(), verb.out);
  return kDone;
}

int prolong(const ProlongVerb& verb) {
  std::vector<std::string> files;
  for (const auto& name : verb.evidence_files) files.push_back(bytes_of_file(name));
  const auto evidence = signature::read_evidence(files);
  if (!evidence) return say_no(evidence.error());
  const auto kept = signature::keep_evidence(bytes_of_file(verb.file), *evidence);
  if (!kept) return say_no(kept.error());
  SystemRandom lots;
  const auto bytes = signature::stamp_pdf(
      *kept, signature::StampAuthority(verb.stamp_address, lots), wall_clock());
  if (!bytes) return say_no(bytes.error());
  write_new(verb.out, *bytes);
  fmt::print("Bukti dan segel waktu ditambahkan / evidence and time stamp added: {}\n", verb.out);
  return kDone;
}

}  // namespace takar::server
