#pragma once
// A bag: one case, one quarter or one agency, handed over so that anybody can check it without
// Takar's database. The folder is a BagIt bag; docs/formats/bag.md lays its form down.
//
// This header is what the writer, the index page and the judge agree on.
// Source: RFC 8493 (BagIt 1.0); RFC 6962, section 2.1 (inclusion proofs).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "store/event_log.hpp"

namespace takar::archive {

inline constexpr std::string_view kBagFormat = "takar-bag/1";
inline constexpr std::string_view kBagDeclaration =
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

// Tag files, beside data/.
inline constexpr std::string_view kDeclarationFile = "bagit.txt";
inline constexpr std::string_view kInfoFile = "bag-info.txt";
inline constexpr std::string_view kManifestFile = "manifest-sha256.txt";
inline constexpr std::string_view kTagManifestFile = "tagmanifest-sha256.txt";
inline constexpr std::string_view kSealFile = "seal.txt";
inline constexpr std::string_view kSealSubject = "bag";  // What the seal is a statement about.

// Payload files that every bag has.
inline constexpr std::string_view kEventsFile = "data/log/events.jsonl";
inline constexpr std::string_view kProofsFile = "data/log/proofs.jsonl";
inline constexpr std::string_view kCheckpointFile = "data/log/checkpoint.txt";
inline constexpr std::string_view kContentsFile = "data/contents.json";
inline constexpr std::string_view kIndexFile = "data/index.html";

// A paper of a case, and the event that filed it.
struct BagDocument {
  std::string path;  // Below the bag, e.g. "data/documents/17/03-tanda-terima.pdf".
  std::string step;  // The row of the procedure, as printed.
  std::string title, unit_name, letter_number, made_by;
  Instant made_at;  // UTC.
  store::StreamName stream;
  std::int64_t version = 0;  // Of the stream.
};

// A file that somebody handed in, and the event that recorded its SHA-256.
struct BagAttachment {
  std::string path;
  std::string name;  // As the person called it.
  Instant at;        // UTC.
  store::StreamName stream;
};

// What happened, in a sentence of each language.
struct BagAct {
  std::string when, who;  // In the office's own time.
  std::string indonesian, english;
};

struct BagCase {
  std::int64_t id = 0;
  std::string agency, title, period, sop_title;
  std::vector<BagDocument> documents;
  std::vector<BagAttachment> attachments;
  std::vector<BagAct> acts;
};

struct BagContents {
  std::string identifier;    // e.g. "kasus-17": the bag's External-Identifier.
  std::string title;         // In words, for the index page.
  std::string organisation;  // Who hands it over.
  Instant made_at;           // UTC.
  std::vector<store::StreamName> streams;
  std::vector<BagCase> cases;
};

}  // namespace takar::archive
