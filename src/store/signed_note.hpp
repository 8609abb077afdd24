#pragma once
// Checkpoints of the event log as signed notes: three lines (origin, size, root) and a signature
// line, so that a witness, a paper print and another program can all read them.
// Source: C2SP tlog-checkpoint and signed-note; Ed25519 of RFC 8032.

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "store/merkle.hpp"

struct evp_pkey_st;  // OpenSSL's EVP_PKEY.

namespace takar::store {

// A key that checks: its printed form is NAME+KEYID+BASE64, the C2SP verifier key.
struct LogKey {
  std::string name;  // Also the origin line of every checkpoint.
  std::array<std::uint8_t, 4> id{};
  std::array<std::uint8_t, 32> key{};

  [[nodiscard]] std::string text() const;
  // Empty if the text is not such a key, or its id does not belong to it.
  [[nodiscard]] static std::optional<LogKey> parse(std::string_view text);
};

// The tree head that `note` states, if `key` signed it. Empty otherwise.
[[nodiscard]] std::optional<TreeHead> open_checkpoint(std::string_view note, const LogKey& key);

// The lines that the statement `note` makes about `subject`, if `key` signed it. Empty otherwise.
[[nodiscard]] std::optional<std::string> open_statement(std::string_view note,
                                                        std::string_view subject,
                                                        const LogKey& key);

// The key that signs. May be used by one thread at a time.
class LogSigner {
 public:
  // Makes a new key and keeps it in the file `path` with mode 0600. Throws Fault if the file
  // exists or cannot be written.
  [[nodiscard]] static LogSigner create(const std::string& path);
  // Reads the key. Throws Fault if the file is missing or is not a key.
  [[nodiscard]] static LogSigner load(const std::string& path);

  [[nodiscard]] const LogKey& key() const { return key_; }
  [[nodiscard]] std::string sign(const TreeHead&) const;
  // Signs `lines`, each with its line end, as a statement about `subject`. Its first line is the
  // key's name, "/" and the subject, so it is never taken for a checkpoint.
  [[nodiscard]] std::string sign_statement(std::string_view subject, std::string_view lines) const;

 private:
  using Seed = std::array<std::uint8_t, 32>;
  explicit LogSigner(const Seed&);
  // The note of a text that ends in a line end.
  [[nodiscard]] std::string note_of(const std::string& text) const;

  LogKey key_;
  std::unique_ptr<evp_pkey_st, void (*)(evp_pkey_st*)> private_key_;
};

}  // namespace takar::store
