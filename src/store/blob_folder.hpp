#pragma once
// Evidence, scans and other files (blobs) in a folder, each named by the SHA-256 of its content.
//
// Order of events: the file is on the disk, under its name, before a row may name it. A crash
// between the two leaves an orphan, never a row without its file; sweep() removes orphans.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/time.hpp"
#include "store/store.hpp"

namespace takar::store {

struct BlobName {
  Sha256 sha256{};
  std::int64_t bytes = 0;
};

// A blob on its way in. Dropped before finish(), it leaves nothing behind. One thread at a time.
class BlobWriter {
 public:
  ~BlobWriter();
  BlobWriter(BlobWriter&&) noexcept;
  BlobWriter(const BlobWriter&) = delete;
  BlobWriter& operator=(const BlobWriter&) = delete;
  BlobWriter& operator=(BlobWriter&&) = delete;

  // Throws Fault or StorageFull; the blob is then to be dropped.
  void append(Bytes chunk);
  [[nodiscard]] std::int64_t bytes() const;
  // The blob is on the disk under its name when this returns. Call it once. Throws Fault or
  // StorageFull.
  [[nodiscard]] BlobName finish();

 private:
  friend class BlobFolder;
  struct State;
  explicit BlobWriter(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

// May be used by several threads.
class BlobFolder {
 public:
  // Makes the folder if it is missing and removes what an earlier run left unfinished. Throws
  // Fault.
  explicit BlobFolder(std::string folder);

  [[nodiscard]] BlobWriter start() const;
  [[nodiscard]] BlobName put(Bytes content) const;
  // The whole content. Throws Fault if it is missing or no longer what its name says.
  [[nodiscard]] std::string read(const Sha256&) const;
  // For answers that stream the file. The file may be missing.
  [[nodiscard]] std::string path_of(const Sha256&) const;
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

// Names a finished blob in the database, in the transaction that uses it. Naming it twice is fine.
void name_blob(WriteTransaction&, const BlobName&);
[[nodiscard]] std::vector<BlobName> named_blobs(ReadTransaction&);
// Takes the name away, so that sweep_blobs() removes the file; whoever asks sees to it that no row
// needs it any more. Throws Fault.
void forget_blob(WriteTransaction&, const Sha256&);

// Copies one blob to another folder. Throws Fault if it is missing or damaged, or StorageFull.
void copy_blob(const BlobFolder& from, const BlobFolder& to, const BlobName&);

struct Fixity {
  std::int64_t checked = 0;
  std::vector<BlobName> missing;
  std::vector<BlobName> damaged;  // The content no longer gives the name.
};
// Reads every named blob. Throws Fault only if the database fails.
[[nodiscard]] Fixity check_blobs(Store&);
// Removes files that no row names and that were finished before `older_than` (UTC): a younger one
// may belong to a command that is still under way. Answers how many. Throws Fault.
std::int64_t sweep_blobs(Store&, Instant older_than);

}  // namespace takar::store
