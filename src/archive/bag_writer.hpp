#pragma once
// Writing a bag: files go in one by one, each hashed while it is written; the events of the chosen
// streams follow with their proofs; the manifests and the seal come last.
//
// The folder has the name FOLDER.unfinished until it is whole and judged, so a bag that bears its
// name is a sound one. It holds personal data: only its owner may enter it (mode 0700).

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "archive/bag.hpp"
#include "store/blob_folder.hpp"

namespace takar::archive {

struct BagReport {
  std::int64_t events = 0;
  std::int64_t files = 0;  // Of the payload.
  std::int64_t bytes = 0;  // Of the payload.
  std::int64_t log_size = 0;
  std::string key;  // The C2SP verifier key that sealed the bag.
};

// Dropped before finish(), it leaves nothing behind. One thread at a time.
class BagWriter {
 public:
  // Throws Fault if `folder` exists or cannot be made.
  explicit BagWriter(std::string folder);
  ~BagWriter();
  BagWriter(const BagWriter&) = delete;
  BagWriter& operator=(const BagWriter&) = delete;

  // Adds a payload file; `path` begins with "data/" and holds a-z, A-Z, 0-9, ".", "-", "_" and "/"
  // only (Bug). A path that is there already is a Bug. Throws Fault or StorageFull.
  void add(std::string_view path, std::string_view content);
  // The same for an attachment. Throws Fault if it is missing or no longer what its name says.
  void add_blob(std::string_view path, const store::BlobFolder&, const Sha256&);
  // Whether a payload file of that path was added.
  [[nodiscard]] bool has(std::string_view path) const { return sums_.contains(std::string(path)); }

  // Adds the log of the contents' streams, the contents themselves and the index page, seals, and
  // gives the folder its name. Events younger than the newest checkpoint are left out. Throws Fault
  // if the store fails, or its newest checkpoint is not signed by its own key.
  [[nodiscard]] BagReport finish(store::Store&, const BagContents&);

 private:
  class File;
  void add_log(store::Store&, const BagContents&);
  void add_contents(const BagContents&);
  void seal(const store::Store&, const BagContents&);
  void write_tag(std::string_view name, std::string_view content);
  void note(std::string_view path, File&);

  std::string folder_, work_;
  std::map<std::string, std::string> sums_;      // Payload path -> hexadecimal SHA-256.
  std::map<std::string, std::string> tag_sums_;  // Tag file -> hexadecimal SHA-256.
  std::map<store::StreamName, std::int64_t> events_of_;
  BagReport report_;
};

}  // namespace takar::archive
