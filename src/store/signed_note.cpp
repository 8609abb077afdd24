#include "store/signed_note.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include <openssl/evp.h>

#include "base/check.hpp"
#include "base/random.hpp"
#include "store/internal/base64.hpp"
#include "store/internal/connection.hpp"
#include "store/internal/durable_file.hpp"

namespace takar::store {
namespace {

constexpr std::uint8_t kEd25519 = 0x01;  // The algorithm byte of a signed note's keys.
constexpr std::string_view kDash = "\u2014 ";
constexpr std::string_view kPrivate = "PRIVATE+KEY+";
constexpr std::size_t kSignatureBytes = 64;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

std::vector<std::uint8_t> marked(std::span<const std::uint8_t> key) {
  std::vector<std::uint8_t> bytes(1 + key.size(), kEd25519);
  std::ranges::copy(key, bytes.begin() + 1);
  return bytes;
}

// Source: C2SP signed-note: the first four bytes of SHA-256(name, newline, 0x01, public key).
std::array<std::uint8_t, 4> id_of(const std::string& name, std::span<const std::uint8_t> key) {
  const auto digest = sha256({bytes_of(name), bytes_of("\n"), marked(key)});
  std::array<std::uint8_t, 4> id{};
  std::copy_n(digest.begin(), id.size(), id.begin());
  return id;
}

std::string state(const std::string& origin, const TreeHead& head) {
  return origin + "\n" + std::to_string(head.size) + "\n" + to_base64(head.root) + "\n";
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (number < 0 || std::to_string(number) != text) return std::nullopt;
  return number;
}

// Takes the text up to `mark` off the front of `rest`; empty if the mark is not there.
std::optional<std::string_view> take(std::string_view& rest, std::string_view mark) {
  const auto end = rest.find(mark);
  if (end == std::string_view::npos) return std::nullopt;
  const auto part = rest.substr(0, end);
  rest.remove_prefix(end + mark.size());
  return part;
}

bool signed_by(const LogKey& key, std::string_view text, std::span<const std::uint8_t> signature) {
  const Key handle(
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.key.data(), key.key.size()),
      &EVP_PKEY_free);
  const Digest context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  return handle != nullptr && context != nullptr &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, handle.get()) == 1 &&
         EVP_DigestVerify(context.get(),
                          signature.data(),
                          signature.size(),
                          bytes_of(text).data(),
                          text.size()) == 1;
}

// The signature of `key` among the signature lines; other signers' lines are passed over.
std::optional<std::vector<std::uint8_t>> find_signature(std::string_view lines, const LogKey& key) {
  while (!lines.empty()) {
    auto line = take(lines, "\n");
    if (!line || !line->starts_with(kDash)) return std::nullopt;
    line->remove_prefix(kDash.size());
    const auto name = take(*line, " ");
    const auto bytes = from_base64(*line);
    if (!name || !bytes || bytes->size() != key.id.size() + kSignatureBytes) continue;
    if (*name == key.name && std::equal(key.id.begin(), key.id.end(), bytes->begin()))
      return std::vector<std::uint8_t>(bytes->begin() + key.id.size(), bytes->end());
  }
  return std::nullopt;
}

[[noreturn]] void refuse_key(const std::string& path, const char* id, const char* en) {
  throw Fault(both("Kunci penanda tangan \"" + path + "\" " + id,
                   "The signing key \"" + path + "\" " + en));
}

}  // namespace

std::string LogKey::text() const {
  return name + "+" + to_hex(id) + "+" + to_base64(marked(key));
}

std::optional<LogKey> LogKey::parse(std::string_view text) {
  const auto name = take(text, "+");
  const auto id = take(text, "+");
  const auto bytes = from_base64(text);
  LogKey key;
  if (!name || !id || !bytes || bytes->size() != 1 + key.key.size()) return std::nullopt;
  key.name = *name;
  std::copy(bytes->begin() + 1, bytes->end(), key.key.begin());
  key.id = id_of(key.name, key.key);
  if (bytes->front() != kEd25519 || to_hex(key.id) != *id) return std::nullopt;
  return key;
}

std::optional<TreeHead> open_checkpoint(std::string_view note, const LogKey& key) {
  auto rest = note;
  const auto origin = take(rest, "\n");
  const auto size = take(rest, "\n");
  const auto root = take(rest, "\n\n");
  if (!origin || !size || !root || *origin != key.name) return std::nullopt;
  const auto number = whole_number(*size);
  const auto bytes = from_base64(*root);
  TreeHead head;
  if (!number || !bytes || bytes->size() != head.root.size()) return std::nullopt;
  head.size = *number;
  std::ranges::copy(*bytes, head.root.begin());
  const auto signature = find_signature(rest, key);
  if (!signature || !signed_by(key, state(key.name, head), *signature)) return std::nullopt;
  return head;
}

std::optional<std::string> open_statement(std::string_view note,
                                          std::string_view subject,
                                          const LogKey& key) {
  const auto end = note.find("\n\n");
  if (end == std::string_view::npos) return std::nullopt;
  const auto text = note.substr(0, end + 1);
  auto lines = text;
  const auto first = take(lines, "\n");
  if (!first || *first != key.name + "/" + std::string(subject)) return std::nullopt;
  const auto signature = find_signature(note.substr(end + 2), key);
  if (!signature || !signed_by(key, text, *signature)) return std::nullopt;
  return std::string(lines);
}

LogSigner::LogSigner(const Seed& seed)
    : private_key_(
          EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()),
          &EVP_PKEY_free) {
  std::size_t size = key_.key.size();
  TAKAR_CHECK(private_key_ != nullptr &&
                  EVP_PKEY_get_raw_public_key(private_key_.get(), key_.key.data(), &size) == 1,
              "Ed25519 is not available in this build of OpenSSL");
  key_.name = "takar/" + to_hex(sha256({key_.key})).substr(0, 16);
  key_.id = id_of(key_.name, key_.key);
}

LogSigner LogSigner::create(const std::string& path) {
  Seed seed{};
  SystemRandom().fill(seed);
  LogSigner signer(seed);
  const auto line = std::string(kPrivate) + signer.key().name + "+" + to_hex(signer.key().id) +
                    "+" + to_base64(marked(seed)) + "\n";
  write_new_file(path, bytes_of(line), 0600);
  return signer;
}

LogSigner LogSigner::load(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line))
    refuse_key(path,
               "tidak ada atau tidak terbaca. Kembalikan berkas itu dari cadangan.",
               "is missing or cannot be read. Put the file back from a backup.");
  std::string_view rest = line;
  const bool named = take(rest, kPrivate).has_value() && take(rest, "+") && take(rest, "+");
  const auto bytes = from_base64(rest);
  Seed seed{};
  if (!named || !bytes || bytes->size() != 1 + seed.size() || bytes->front() != kEd25519)
    refuse_key(path,
               "rusak. Kembalikan berkas itu dari cadangan.",
               "is damaged. Put the file back from a backup.");
  std::copy(bytes->begin() + 1, bytes->end(), seed.begin());
  return LogSigner(seed);
}

std::string LogSigner::sign(const TreeHead& head) const {
  return note_of(state(key_.name, head));
}

std::string LogSigner::sign_statement(std::string_view subject, std::string_view lines) const {
  return note_of(key_.name + "/" + std::string(subject) + "\n" + std::string(lines));
}

std::string LogSigner::note_of(const std::string& text) const {
  std::vector<std::uint8_t> signature(key_.id.begin(), key_.id.end());
  signature.resize(key_.id.size() + kSignatureBytes);
  std::size_t size = kSignatureBytes;
  const Digest context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  TAKAR_CHECK(
      EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, private_key_.get()) == 1 &&
          EVP_DigestSign(context.get(),
                         signature.data() + key_.id.size(),
                         &size,
                         bytes_of(text).data(),
                         text.size()) == 1,
      "OpenSSL cannot sign a note");
  return text + "\n" + std::string(kDash) + key_.name + " " + to_base64(signature) + "\n";
}

}  // namespace takar::store
