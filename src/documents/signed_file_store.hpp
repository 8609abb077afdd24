#pragma once
// The signed files of a document (tanda tangan elektronik): each is the one before it with one more
// signature appended. The files lie in the blob folder; here stands who signed which, as event
// document_signed of stream "signature", whose id is the document's. All throw Fault.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "base/random.hpp"
#include "organisation/actor.hpp"
#include "organisation/agency.hpp"
#include "store/blob_folder.hpp"
#include "store/store.hpp"

namespace takar::documents {

struct SignedFile {
  std::int64_t document = 0;
  std::int64_t place = 0;  // From 1, in the order of signing.
  organisation::AgencyId agency;
  std::string code;  // Of the document: the same for all its signatures.
  store::BlobName file;
  organisation::Actor by;
  std::string certificate_sha256;  // 64 hexadecimal digits, over the DER.
  bool stamped = false;            // With a time stamp of an authority: PAdES B-T.
  Instant at;                      // UTC: when it was filed.
  bool destroyed = false;          // The file went with that of its case; this row stays.
};

// What a reader types or scans to ask for a document: 20 letters and digits that cannot be guessed
// or mistaken for one another.
[[nodiscard]] std::string new_verification_code(Random&);
// As a person types it, in capitals or with dashes, to the stored form. "" if it cannot be one.
[[nodiscard]] std::string verification_code_of(std::string_view typed);
// "k7d2-9x3q-...": in groups of four.
[[nodiscard]] std::string shown_code(std::string_view code);

// Throws UniqueViolated if that place of the document is taken: somebody was faster.
void file_signature(store::WriteTransaction&, const SignedFile&);

// Appends event signed_files_destroyed and marks the rows; of a document without signatures, or
// twice, nothing is done. The files themselves are left to the caller.
void mark_signed_files_destroyed(store::WriteTransaction&,
                                 std::int64_t document,
                                 organisation::Stamp);

// In the order of signing.
[[nodiscard]] std::vector<SignedFile> signed_files_of(store::ReadTransaction&,
                                                      std::int64_t document);
// The signatures of the document with that code, whatever its agency.
[[nodiscard]] std::vector<SignedFile> signed_files_with(store::ReadTransaction&,
                                                        std::string_view code);
// The signed file with exactly these bytes, whatever its agency.
[[nodiscard]] std::optional<SignedFile> signed_file_named(store::ReadTransaction&, const Sha256&);

// Throws the rows away and writes them anew from the log.
void rebuild_signed_files(store::WriteTransaction&);

}  // namespace takar::documents
