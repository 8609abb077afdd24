#include "archive/verify_bag.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "archive/bag.hpp"
#include "archive/bag_files.hpp"
#include "archive/event_line.hpp"
#include "base/json.hpp"
#include "store/erasure.hpp"
#include "store/signed_note.hpp"

namespace takar::archive {
namespace {

using EventName = std::tuple<std::string, std::int64_t, std::int64_t>;  // Stream, id, version.

struct Enough {};  // So much is wrong that looking further tells nobody more.

// The parts of one bag against each other, from the outside in: files, seal, checkpoint, events,
// contents.
class Judge {
 public:
  Judge(std::string folder, const store::OutsideKnowledge& outside, BagVerdict& verdict)
      : folder_(std::move(folder)), outside_(outside), verdict_(verdict) {}

  void judge() {
    check_folder();
    check_files();
    check_seal();
    check_checkpoint();
    check_log();
    check_contents();
  }

 private:
  void check_folder();
  void check_files();
  void check_seal();
  void check_checkpoint();
  void check_outside();
  void check_log();
  std::optional<store::StoredEvent> check_event(std::string_view line, std::size_t number);
  void check_proof(const store::StoredEvent&, std::string_view line);
  void check_shortened();
  void check_contents();
  void check_streams(const json::Object& contents);
  void check_document(const json::Object&);
  void check_attachment(const json::Object&);
  void check_sums(const std::string& manifest, bool payload);

  [[nodiscard]] std::string at(std::string_view path) const {
    return folder_ + "/" + std::string(path);
  }
  void find(std::string indonesian, std::string english) {
    verdict_.findings.push_back({std::move(indonesian), std::move(english)});
    if (verdict_.findings.size() >= kFindingsMax) throw Enough{};
  }
  // "{}" in both sentences stands for `name`.
  void find(std::string_view indonesian, std::string_view english, std::string_view name) {
    find(fmt::format(fmt::runtime(indonesian), name), fmt::format(fmt::runtime(english), name));
  }

  std::string folder_;
  const store::OutsideKnowledge& outside_;
  BagVerdict& verdict_;
  std::set<std::string> files_;           // On the disk.
  std::map<std::string, Sha256> listed_;  // In the payload manifest.
  std::optional<store::LogKey> key_;      // As the bag names it.
  store::Erasures erasures_;
  // Events whose body does not give the leaf of their proof: content was erased, or altered.
  struct Shortened {
    std::int64_t place = 0;
    Sha256 leaf{}, now{};
    std::string what;
  };
  std::vector<Shortened> shortened_;
  std::map<EventName, std::string> recorded_;  // Events -> the SHA-256 that the body names, or "".
  std::set<std::string> named_;                // Payload files that the contents name.
};

void Judge::check_folder() {
  const auto found = walk_bag(folder_);
  files_.insert(found.files.begin(), found.files.end());
  for (const auto& path : found.strange)
    find("{} bukan berkas biasa (tautan atau perangkat); tas hanya memuat berkas.",
         "{} is no ordinary file (a link or a device); a bag holds files only.",
         path);
  const auto declared = small_file(at(kDeclarationFile));
  if (declared != kBagDeclaration)
    find("bagit.txt diubah: bukan lagi pernyataan BagIt 1.0.",
         "bagit.txt was altered: it no longer declares BagIt 1.0.");
}

void Judge::check_sums(const std::string& manifest, bool payload) {
  const auto text = small_file(at(manifest));
  if (!text)
    return find("Daftar {} hilang atau tidak terbaca.",
                "The manifest {} is missing or cannot be read.",
                manifest);
  const auto sums = read_manifest(*text);
  if (!sums)
    return find("Daftar {} diubah: ada baris yang bukan sidik dan nama, atau nama yang berulang.",
                "The manifest {} was altered: a line is no sum and name, or a name is there twice.",
                manifest);
  for (const auto& [path, sum] : *sums) {
    if (!files_.contains(path)) {
      find("Berkas {} hilang.", "The file {} is missing.", path);
      continue;
    }
    if (hash_of_file(at(path)) == sum)
      verdict_.files += payload ? 1 : 0;
    else
      find("Berkas {} diubah: isinya tidak cocok lagi dengan sidiknya.",
           "The file {} was altered: it no longer gives its sum.",
           path);
  }
  for (const auto& path : files_) {
    const bool ours = path.starts_with("data/") == payload && path != kTagManifestFile;
    if (ours && !sums->contains(path))
      find("Berkas {} ditambahkan: tidak ada dalam daftar.",
           "The file {} was added: no manifest names it.",
           path);
  }
  if (payload) listed_ = *sums;
}

void Judge::check_files() {
  check_sums(std::string(kTagManifestFile), false);
  check_sums(std::string(kManifestFile), true);
}

void Judge::check_seal() {
  const auto outside = store::read_outside(small_file(at(kCheckpointFile)).value_or(""));
  key_ = store::LogKey::parse(outside.key);
  if (!key_)
    return find("Kunci penyegel tidak ada di {}.", "{} does not name the key.", kCheckpointFile);
  verdict_.key = outside.key;
  const auto sealed =
      store::open_statement(small_file(at(kSealFile)).value_or(""), kSealSubject, *key_);
  std::string now;
  for (const auto name : {kInfoFile, kDeclarationFile, kManifestFile})
    if (const auto sum = hash_of_file(at(name))) now += fmt::format("{}  {}\n", to_hex(*sum), name);
  if (!sealed)
    find("Segel (seal.txt) tidak sah: bukan ditandatangani kunci catatan ini.",
         "The seal (seal.txt) is not valid: the key of this log did not sign it.");
  else if (*sealed != now)
    find("Segel tidak cocok: daftar berkas atau keterangan tas dibuat ulang sesudah disegel.",
         "The seal does not match: a manifest or bag-info.txt was made anew after sealing.");
}

void Judge::check_checkpoint() {
  if (!key_) return;
  const auto outside = store::read_outside(small_file(at(kCheckpointFile)).value_or(""));
  const auto head = store::open_checkpoint(outside.checkpoint, *key_);
  if (!head)
    return find("Tanda keutuhan ({}) diubah: tanda tangannya tidak sah.",
                "The checkpoint ({}) was altered: its signature is not valid.",
                kCheckpointFile);
  verdict_.head = *head;
  check_outside();
}

void Judge::check_outside() {
  if (!outside_.key.empty() && outside_.key != verdict_.key)
    find("Kunci penyegel bukan yang dikenal dari luar: seluruh tas mungkin buatan orang lain.",
         "The key is not the one known from outside: somebody else may have made the whole bag.");
  if (outside_.checkpoint.empty()) return;
  const auto head = store::open_checkpoint(outside_.checkpoint, *key_);
  if (!head)
    find("Tanda keutuhan dari luar tidak ditandatangani kunci tas ini.",
         "The checkpoint from outside is not signed by the key of this bag.");
  else if (head->size == verdict_.head.size && head->root != verdict_.head.root)
    find("Catatan dalam tas bukan catatan yang disaksikan tanda keutuhan dari luar.",
         "The log of the bag is not the log that the checkpoint from outside has seen.");
}

std::optional<store::StoredEvent> Judge::check_event(std::string_view line, std::size_t number) {
  auto event = read_event_line(line);
  if (!event) {
    find("Baris {} dari data/log/events.jsonl bukan peristiwa dalam bentuk baku: diubah.",
         "Line {} of data/log/events.jsonl is no event in its canonical form: it was altered.",
         std::to_string(number));
    return std::nullopt;
  }
  std::string sum;
  if (const auto body = json::parse(event->body); body && body->is_object())
    sum = json::string_or_empty(body->get_object(), "sha256");
  const EventName name{event->stream, event->stream_id, event->stream_version};
  if (!recorded_.emplace(name, std::move(sum)).second)
    find(fmt::format("Peristiwa {} {}, {} ada dua kali.",
                     event->stream,
                     event->stream_id,
                     event->stream_version),
         fmt::format("Event {} {}, {} is there twice.",
                     event->stream,
                     event->stream_id,
                     event->stream_version));
  return event;
}

void Judge::check_proof(const store::StoredEvent& event, std::string_view line) {
  const auto what = fmt::format("{} ({} {}, {}, {})",
                                event.place,
                                event.stream,
                                event.stream_id,
                                event.stream_version,
                                event.name);
  const auto proof = read_proof_line(line);
  if (!proof || proof->place != event.place)
    return find("Bukti peristiwa nomor {} hilang atau diubah.",
                "The proof of event {} is missing or was altered.",
                what);
  if (proof->leaf != event.leaf) shortened_.push_back({event.place, proof->leaf, event.leaf, what});
  if (!store::verify_inclusion(proof->leaf, event.place, verdict_.head, proof->path))
    return find(
        "Peristiwa nomor {} tidak tercakup tanda keutuhan: disisipkan, atau buktinya diubah.",
        "Event {} is not covered by the checkpoint: it was inserted, or its proof altered.",
        what);
  ++verdict_.events;
}

// Once every event was read: an erasure is told after what it erased.
void Judge::check_shortened() {
  for (const auto& event : shortened_)
    if (!erasures_.explain(event.place, event.leaf, event.now))
      find("Peristiwa nomor {} diubah: isinya tidak cocok lagi dengan sidiknya.",
           "Event {} was altered: it no longer gives its leaf hash.",
           event.what);
}

void Judge::check_log() {
  Lines events(at(kEventsFile), kLineBytesMax);
  Lines proofs(at(kProofsFile), kLineBytesMax);
  std::size_t number = 0;
  while (const auto line = events.next()) {
    const auto event = check_event(*line, ++number);
    const auto proof = proofs.next();
    if (!event) continue;
    erasures_.add(*event);
    check_proof(*event, proof.value_or(""));
  }
  check_shortened();
  std::size_t alone = 0;
  while (proofs.next()) ++alone;
  if (alone > 0)
    find("Ada {} bukti tanpa peristiwa: peristiwanya hilang.",
         "There are {} proofs without an event: the events are missing.",
         std::to_string(alone));
  if (!events.whole() || !proofs.whole())
    find("{} terpotong atau tidak terbaca.",
         "{} is cut off or cannot be read.",
         events.whole() ? kProofsFile : kEventsFile);
}

void Judge::check_streams(const json::Object& contents) {
  const auto* streams = json::array_at(contents, "streams");
  std::int64_t told = 0;
  if (streams != nullptr)
    for (const auto& item : *streams) {
      if (!item.is_object()) continue;
      const auto stream = json::string_or_empty(item.get_object(), "stream");
      const auto id = json::integer_at(item.get_object(), "stream_id").value_or(0);
      const auto events = json::integer_at(item.get_object(), "events").value_or(0);
      for (std::int64_t version = 1; version <= events; ++version)
        if (!recorded_.contains({stream, id, version}))
          find(fmt::format("Peristiwa {} {}, {} hilang.", stream, id, version),
               fmt::format("Event {} {}, {} is missing.", stream, id, version));
      told += events;
    }
  if (std::cmp_not_equal(told, recorded_.size()))
    find(fmt::format("Daftar isi menyebut {} peristiwa, di tas ada {}.", told, recorded_.size()),
         fmt::format("The contents name {} events, the bag holds {}.", told, recorded_.size()));
}

void Judge::check_document(const json::Object& document) {
  const auto path = json::string_or_empty(document, "file");
  named_.insert(path);
  const auto* event = json::object_at(document, "event");
  if (!listed_.contains(path))
    return find("Dokumen {} disebut daftar isi, tetapi tidak ada di tas.",
                "The contents name the document {}, but the bag does not hold it.",
                path);
  if (event == nullptr ||
      !recorded_.contains({json::string_or_empty(*event, "stream"),
                           json::integer_at(*event, "stream_id").value_or(0),
                           json::integer_at(*event, "stream_version").value_or(0)}))
    find("Peristiwa yang mencatat dokumen {} tidak ada di tas.",
         "The event that filed the document {} is not in the bag.",
         path);
}

void Judge::check_attachment(const json::Object& attachment) {
  const auto path = json::string_or_empty(attachment, "file");
  named_.insert(path);
  const auto listed = listed_.find(path);
  const auto* event = json::object_at(attachment, "event");
  const auto recorded = event == nullptr
                            ? recorded_.end()
                            : recorded_.find({json::string_or_empty(*event, "stream"),
                                              json::integer_at(*event, "stream_id").value_or(0),
                                              1});
  if (listed == listed_.end() || recorded == recorded_.end() ||
      recorded->second != to_hex(listed->second))
    find("Lampiran {} bukan berkas yang dicatat saat diserahkan.",
         "The attachment {} is not the file that was recorded when it was handed in.",
         path);
}

void Judge::check_contents() {
  const auto text = small_file(at(kContentsFile));
  const auto value = json::parse(text.value_or(""));
  if (!value || !value->is_object() ||
      json::string_or_empty(value->get_object(), "format") != kBagFormat)
    return find("Daftar isi ({}) hilang, diubah, atau dari versi Takar yang lebih baru.",
                "The contents ({}) are missing, altered, or of a newer Takar.",
                kContentsFile);
  const auto& contents = value->get_object();
  check_streams(contents);
  const auto each = [](const json::Array* list, const auto& use) {
    if (list == nullptr) return;
    for (const auto& item : *list)
      if (item.is_object()) use(item.get_object());
  };
  each(json::array_at(contents, "cases"), [&](const json::Object& one) {
    each(json::array_at(one, "documents"), [&](const auto& item) { check_document(item); });
    each(json::array_at(one, "attachments"), [&](const auto& item) { check_attachment(item); });
  });
  for (const auto name : {kEventsFile, kProofsFile, kCheckpointFile, kContentsFile, kIndexFile})
    named_.insert(std::string(name));
  for (const auto& [path, sum] : listed_)
    if (!named_.contains(path))
      find("Berkas {} tidak disebut daftar isi: ditambahkan.",
           "The contents do not name the file {}: it was added.",
           path);
}

}  // namespace

bool is_bag(const std::string& folder) {
  std::error_code error;
  return std::filesystem::is_regular_file(folder + "/" + std::string(kDeclarationFile), error);
}

BagVerdict verify_bag(const std::string& folder, const store::OutsideKnowledge& outside) {
  BagVerdict verdict;
  try {
    Judge(folder, outside, verdict).judge();
  } catch (const Enough&) {
    verdict.findings.push_back({"Masih ada lagi; pemeriksaan dihentikan di sini.",
                                "There is more; the judge stops here."});
  }
  return verdict;
}

}  // namespace takar::archive
