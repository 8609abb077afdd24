#include "archive/bag_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "archive/bag_index.hpp"
#include "archive/event_line.hpp"
#include "archive/verify_bag.hpp"
#include "base/check.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "store/signed_note.hpp"

namespace takar::archive {
namespace {

namespace fs = std::filesystem;

bool is_payload_path(std::string_view path) {
  return path.starts_with("data/") && path.find("..") == std::string_view::npos &&
         std::ranges::all_of(path, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '.' || c == '-' || c == '_' || c == '/';
         });
}

json::Object stream_json(const store::StreamName& name) {
  return {{"stream", name.stream}, {"stream_id", name.stream_id}};
}

json::Object document_json(const BagDocument& document) {
  return {{"file", document.path},
          {"step", document.step},
          {"title", document.title},
          {"unit", document.unit_name},
          {"letter_number", document.letter_number},
          {"made_by", document.made_by},
          {"made_at", to_rfc3339(document.made_at)},
          {"event",
           json::Object{{"stream", document.stream.stream},
                        {"stream_id", document.stream.stream_id},
                        {"stream_version", document.version}}}};
}

json::Object attachment_json(const BagAttachment& attachment) {
  return {{"file", attachment.path},
          {"name", attachment.name},
          {"at", to_rfc3339(attachment.at)},
          {"event", stream_json(attachment.stream)}};
}

json::Object case_json(const BagCase& one) {
  json::Array documents;
  json::Array attachments;
  for (const auto& document : one.documents) documents.push_back(document_json(document));
  for (const auto& attachment : one.attachments) attachments.push_back(attachment_json(attachment));
  return {{"case_id", one.id},
          {"agency", one.agency},
          {"title", one.title},
          {"period", one.period},
          {"sop", one.sop_title},
          {"documents", std::move(documents)},
          {"attachments", std::move(attachments)}};
}

std::string manifest_of(const std::map<std::string, std::string>& sums) {
  std::string text;
  for (const auto& [path, sum] : sums) text += sum + "  " + path + "\n";
  return text;
}

// A line of bag-info.txt holds no line end.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

// The date of the bag, YYYY-MM-DD in UTC.
std::string date_of(Instant at) {
  return to_rfc3339(at).substr(0, 10);
}

}  // namespace

// A file on its way into the bag, hashed as it grows.
class BagWriter::File {
 public:
  explicit File(const std::string& path) : path_(path) {
    fs::create_directories(fs::path(path).parent_path());
    stream_.open(path, std::ios::binary | std::ios::trunc);
    if (!stream_) fail();
  }
  void append(std::string_view part) {
    hash_.add(bytes_of(part));
    stream_.write(part.data(), static_cast<std::streamsize>(part.size()));
    bytes_ += static_cast<std::int64_t>(part.size());
    if (!stream_) fail();
  }
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }
  [[nodiscard]] std::string finish() {
    stream_.close();
    if (!stream_) fail();
    return to_hex(hash_.finish());
  }

 private:
  [[noreturn]] void fail() const {
    const auto words = fmt::format(
        "berkas {0} tidak dapat ditulis; tas tidak dibuat / {0} cannot be written; no "
        "bag was made",
        path_);
    if (errno == ENOSPC) throw StorageFull(words);
    throw Fault(words);
  }

  std::string path_;
  std::ofstream stream_;
  RunningSha256 hash_;
  std::int64_t bytes_ = 0;
};

BagWriter::BagWriter(std::string folder)
    : folder_(std::move(folder)), work_(folder_ + ".unfinished") {
  if (fs::exists(folder_))
    throw Fault(fmt::format(
        "\"{0}\" sudah ada dan tidak ditimpa; sebut nama lain. / \"{0}\" exists and is not "
        "overwritten; give another name.",
        folder_));
  std::error_code error;
  fs::remove_all(work_, error);
  fs::create_directory(work_, error);
  if (!error) fs::permissions(work_, fs::perms::owner_all, error);
  if (error)
    throw Fault(
        fmt::format("folder {} tidak dapat dibuat / cannot be made: {}", work_, error.message()));
}

BagWriter::~BagWriter() {
  std::error_code error;
  fs::remove_all(work_, error);
}

void BagWriter::note(std::string_view path, File& file) {
  ++report_.files;
  report_.bytes += file.bytes();
  sums_.emplace(path, file.finish());
}

void BagWriter::add(std::string_view path, std::string_view content) {
  TAKAR_CHECK(is_payload_path(path) && !has(path), "a payload file needs a plain name of its own");
  File file(work_ + "/" + std::string(path));
  file.append(content);
  note(path, file);
}

void BagWriter::add_blob(std::string_view path,
                         const store::BlobFolder& blobs,
                         const Sha256& name) {
  add(path, blobs.read(name));
}

void BagWriter::write_tag(std::string_view name, std::string_view content) {
  File file(work_ + "/" + std::string(name));
  file.append(content);
  tag_sums_.emplace(name, file.finish());
}

void BagWriter::add_log(store::Store& store, const BagContents& contents) {
  std::string note_text;
  std::vector<Sha256> leaves;
  const auto key = store::LogKey::parse(store.log_key());
  store.read([&](store::ReadTransaction& tx) {
    note_text = store::latest_checkpoint(tx);
    const auto head = key ? store::open_checkpoint(note_text, *key) : std::nullopt;
    if (!head)
      throw Fault(
          "tanda keutuhan terakhir tidak ditandatangani kunci yang sekarang; ekspor lagi sesudah "
          "satu perubahan dicatat / the newest checkpoint is not signed by the present key; export "
          "again after one more change");
    report_.log_size = head->size;
    leaves = store::log_leaves(tx, head->size);
  });
  const store::InclusionProofs proofs(std::move(leaves));
  File events(work_ + "/" + std::string(kEventsFile));
  File paths(work_ + "/" + std::string(kProofsFile));
  for (const auto& name : contents.streams)
    store.read([&](store::ReadTransaction& tx) {
      store::for_each_event_of(
          tx, name.stream, name.stream_id, [&](const store::StoredEvent& event) {
            if (event.place >= report_.log_size) return;
            events.append(event_line(event) + "\n");
            paths.append(proof_line({event.place, event.leaf, proofs.of(event.place)}) + "\n");
            ++events_of_[name];
            ++report_.events;
          });
    });
  note(kEventsFile, events);
  note(kProofsFile, paths);
  report_.key = store.log_key();
  add(kCheckpointFile, report_.key + "\n" + note_text);
}

void BagWriter::add_contents(const BagContents& contents) {
  json::Array streams;
  for (const auto& [name, count] : events_of_) {
    auto stream = stream_json(name);
    stream["events"] = count;
    streams.push_back(std::move(stream));
  }
  json::Array cases;
  for (const auto& one : contents.cases) cases.push_back(case_json(one));
  add(kContentsFile,
      json::write(json::Object{{"format", json::Value(std::string(kBagFormat))},
                               {"identifier", contents.identifier},
                               {"organisation", contents.organisation},
                               {"made_at", to_rfc3339(contents.made_at)},
                               {"log_size", report_.log_size},
                               {"streams", std::move(streams)},
                               {"cases", std::move(cases)}}) +
          "\n");
}

void BagWriter::seal(const store::Store& store, const BagContents& contents) {
  write_tag(kDeclarationFile, kBagDeclaration);
  write_tag(kInfoFile,
            fmt::format("Source-Organization: {}\nBagging-Date: {}\nExternal-Identifier: {}\n"
                        "Payload-Oxum: {}.{}\nBagging-Software: Takar\nTakar-Format: {}\n"
                        "Takar-Log-Size: {}\nTakar-Key: {}\n",
                        one_line(contents.organisation),
                        date_of(contents.made_at),
                        one_line(contents.identifier),
                        report_.bytes,
                        report_.files,
                        kBagFormat,
                        report_.log_size,
                        report_.key));
  write_tag(kManifestFile, manifest_of(sums_));
  std::string lines;
  for (const auto& [name, sum] : tag_sums_) lines += fmt::format("{}  {}\n", sum, name);
  write_tag(kSealFile, store.sign_statement(kSealSubject, lines));
  write_tag(kTagManifestFile, manifest_of(tag_sums_));
}

BagReport BagWriter::finish(store::Store& store, const BagContents& contents) {
  add_log(store, contents);
  add(kIndexFile, bag_index(contents, {report_.events, report_.log_size, store.log_key()}));
  add_contents(contents);
  seal(store, contents);
  const auto verdict = verify_bag(work_, {.checkpoint = {}, .key = store.log_key()});
  if (!verdict.sound())
    throw Fault("tas yang baru dibuat tidak utuh: " + verdict.findings.front().indonesian +
                " / the new bag is not sound: " + verdict.findings.front().english);
  fs::rename(work_, folder_);
  return report_;
}

}  // namespace takar::archive
