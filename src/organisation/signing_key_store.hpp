#pragma once
// The keys with which people sign (PKCS#12), kept encrypted as they were given, and how an agency
// signs. A passphrase is never handed in here. A key is in no event, so that it can be taken away;
// the events of stream "signing_key" tell its certificate alone. All throw Fault.

#include <optional>
#include <string>

#include "base/result.hpp"
#include "organisation/actor.hpp"
#include "organisation/agency.hpp"
#include "store/store.hpp"

namespace takar::organisation {

// What a certificate says of itself.
struct SigningCertificate {
  std::string sha256;        // 64 hexadecimal digits, over the DER.
  std::string name, issuer;  // Common names.
  Instant first, last;       // UTC: when it is in force.
};

struct SigningKey {
  std::string file;  // PKCS#12.
  SigningCertificate certificate;
};

inline constexpr std::size_t kSigningKeyBytesMax = 65536;

// Empty if the person has none.
[[nodiscard]] std::optional<SigningKey> signing_key_of(store::ReadTransaction&, AgencyId, PersonId);
// Puts it in the place of the one before. Event signing_key_kept.
void keep_signing_key(store::WriteTransaction&, AgencyId, PersonId, const SigningKey&, Stamp);
// Event signing_key_removed. Rejects with organisation.no_signing_key.
[[nodiscard]] Result<void> remove_signing_key(store::WriteTransaction&, AgencyId, PersonId, Stamp);

struct SigningSettings {
  std::string stamp_address;   // http://...; "" for no time stamps.
  std::string trust_roots;     // PEM; "" for none.
  std::string public_address;  // https://host, where a QR code leads; "" if there is none.

  bool operator==(const SigningSettings&) const = default;
};

inline constexpr std::size_t kAddressBytesMax = 200;
inline constexpr std::size_t kTrustRootsBytesMax = 65536;

[[nodiscard]] SigningSettings signing_settings_of(store::ReadTransaction&, AgencyId);
// Event signing_settings_changed. Rejects with organisation.bad_address {address} or
// organisation.too_many.
[[nodiscard]] Result<void> change_signing_settings(store::WriteTransaction&,
                                                   AgencyId,
                                                   const SigningSettings&,
                                                   Stamp);

// Writes the settings anew from the log. Keys are not in it and stay as they are.
void rebuild_signing(store::WriteTransaction&);

}  // namespace takar::organisation
