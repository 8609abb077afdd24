#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "archive/bag_files.hpp"
#include "archive/bag_writer.hpp"
#include "archive/event_line.hpp"
#include "archive/verify_bag.hpp"
#include "archive/zip.hpp"
#include "base/fault.hpp"
#include "store/engines_for_tests.hpp"
#include "store/signed_note.hpp"

namespace takar::archive {
namespace {

namespace fs = std::filesystem;

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, std::string_view text) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

void replace(const std::string& path, std::string_view old_words, std::string_view new_words) {
  auto text = text_of(path);
  const auto at = text.find(old_words);
  ASSERT_NE(at, std::string::npos) << path;
  write(path, text.replace(at, old_words.size(), new_words));
}

// A store with two cases and one attachment, and a bag of the first case.
class Bag : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    folder_ = scratch().folder() + "/bag";
    blob_ = store().blobs().put(bytes_of("isi lampiran"));
    store().write([&](store::WriteTransaction& tx) {
      for (int version = 1; version <= 4; ++version) {
        append(tx, {"case", 17}, version, R"({"note":"é \"x\""})");
        append(tx, {"case", 18}, version, "{}");
      }
      append(tx, {"upload", 5}, 1, R"({"sha256":")" + to_hex(blob_.sha256) + "\"}");
      return true;
    });
  }

  static void append(store::WriteTransaction& tx,
                     const store::StreamName& stream,
                     std::int64_t version,
                     const std::string& body) {
    tx.append({.agency = 3,
               .stream = stream.stream,
               .stream_id = stream.stream_id,
               .stream_version = version,
               .name = "step_completed",
               .body = body,
               .at = from_us(1'000'000)});
  }

  BagReport make() {
    BagWriter bag(folder_);
    bag.add(kPaper, "%PDF-1.7 kertas");
    bag.add_blob(kFile, store().blobs(), blob_.sha256);
    return bag.finish(store(), contents());
  }
  static BagContents contents() {
    return {.identifier = "kasus-17",
            .title = "Berkas pelaksanaan",
            .organisation = "Kesbangpol\nKota Contoh",
            .made_at = from_us(1'700'000'000'000'000),
            .streams = {{"case", 17}, {"upload", 5}},
            .cases = {{.id = 17,
                       .agency = "Kesbangpol",
                       .title = "Pengukuran <Kinerja>",
                       .period = "2026Q3",
                       .sop_title = "SOP",
                       .documents = {{.path = kPaper,
                                      .step = "3",
                                      .title = "Tanda terima",
                                      .unit_name = "Bidang A & B",
                                      .letter_number = "",
                                      .made_by = "Contoh Pegawai",
                                      .made_at = from_us(0),
                                      .stream = {"case", 17},
                                      .version = 2}},
                       .attachments = {{kFile, "bukti.xlsx", from_us(0), {"upload", 5}}},
                       .acts = {}}}};
  }
  [[nodiscard]] std::string at(std::string_view path) const {
    return folder_ + "/" + std::string(path);
  }
  // The English sentences of what is wrong, a line each.
  [[nodiscard]] std::string wrong(const store::OutsideKnowledge& outside = {}) const {
    std::string words;
    for (const auto& finding : verify_bag(folder_, outside).findings)
      words += finding.english + "\n";
    return words;
  }
  // Makes every sum and the tag manifest anew, as somebody would who hides a change.
  void sum_anew() {
    std::string manifest;
    for (const auto& name : walk_bag(folder_).files)
      if (name.starts_with("data/"))
        manifest += to_hex(hash_of_file(at(name)).value()) + "  " + name + "\n";
    write(at(kManifestFile), manifest);
    std::string tags;
    for (const auto name : {kInfoFile, kDeclarationFile, kManifestFile, kSealFile})
      tags += to_hex(hash_of_file(at(name)).value()) + "  " + std::string(name) + "\n";
    write(at(kTagManifestFile), tags);
  }

  static constexpr const char* kPaper = "data/documents/17/03-tanda-terima.pdf";
  static constexpr const char* kFile = "data/attachments/5.xlsx";
  std::string folder_;
  store::BlobName blob_;
};

TEST_P(Bag, IsWholeAndSoundWhenItBearsItsName) {
  const auto report = make();
  EXPECT_EQ(report.events, 5);
  EXPECT_EQ(report.log_size, 9);
  const auto verdict = verify_bag(folder_);
  EXPECT_TRUE(verdict.sound()) << wrong();
  EXPECT_EQ(verdict.events, 5);
  EXPECT_EQ(verdict.files, 7);
  EXPECT_EQ(verdict.key, store().log_key());
  EXPECT_FALSE(fs::exists(folder_ + ".unfinished"));
  EXPECT_EQ(fs::status(folder_).permissions(), fs::perms::owner_all);
  const auto page = text_of(at(kIndexFile));
  EXPECT_NE(page.find("Pengukuran &lt;Kinerja&gt;"), std::string::npos);
  EXPECT_NE(page.find("documents/17/03-tanda-terima.pdf"), std::string::npos);
  EXPECT_NE(text_of(at(kInfoFile)).find("Source-Organization: Kesbangpol Kota Contoh\n"),
            std::string::npos);
}

TEST_P(Bag, IsNotMadeOverAnythingThatIsThere) {
  make();
  EXPECT_THROW(make(), Fault);
  EXPECT_TRUE(verify_bag(folder_).sound());
}

TEST_P(Bag, LeavesNothingWhenItIsNotFinished) {
  {
    BagWriter bag(folder_);
    bag.add(kPaper, "x");
  }
  EXPECT_FALSE(fs::exists(folder_));
  EXPECT_FALSE(fs::exists(folder_ + ".unfinished"));
}

TEST_P(Bag, RefusesADamagedAttachment) {
  write(store().blobs().path_of(blob_.sha256), "isi lain");
  EXPECT_THROW(make(), Fault);
  EXPECT_FALSE(fs::exists(folder_));
}

TEST_P(Bag, NamesAFileThatWasAlteredDroppedOrAdded) {
  make();
  replace(at(kPaper), "kertas", "Kertas");
  fs::remove(at(kFile));
  write(at("data/extra.txt"), "x");
  write(at("note.txt"), "x");
  const auto words = wrong();
  EXPECT_NE(words.find("data/documents/17/03-tanda-terima.pdf was altered"), std::string::npos);
  EXPECT_NE(words.find("data/attachments/5.xlsx is missing"), std::string::npos);
  EXPECT_NE(words.find("data/extra.txt was added"), std::string::npos);
  EXPECT_NE(words.find("note.txt was added"), std::string::npos);
}

TEST_P(Bag, FindsAChangeWhoseSumsWereMadeAnewByItsSeal) {
  make();
  replace(at(kPaper), "kertas", "Kertas");
  sum_anew();
  EXPECT_NE(wrong().find("The seal does not match"), std::string::npos);
  replace(at(kSealFile), "bag\n", "bag\n0");
  EXPECT_NE(wrong().find("The seal (seal.txt) is not valid"), std::string::npos);
}

TEST_P(Bag, NamesAnEventThatWasAlteredEvenIfEverySumIsMadeAnew) {
  make();
  replace(at(kEventsFile),
          R"("stream_version":2,"name":"step_completed")",
          R"("stream_version":2,"name":"step_returned!")");
  sum_anew();
  EXPECT_NE(wrong().find("(case 17, 2, step_returned!) was altered"), std::string::npos);
}

TEST_P(Bag, NamesAnEventThatWasDroppedWithItsProof) {
  make();
  for (const auto file : {kEventsFile, kProofsFile}) {
    const auto text = text_of(at(file));
    const auto first = text.find('\n') + 1;
    write(at(file), text.substr(0, first) + text.substr(text.find('\n', first) + 1));
  }
  sum_anew();
  EXPECT_NE(wrong().find("Event case 17, 2 is missing."), std::string::npos);
}

TEST_P(Bag, NamesAProofOrACheckpointThatWasAltered) {
  make();
  const auto proof = text_of(at(kProofsFile));
  const auto path = proof.find("\"path\":[\"") + 9;
  const std::string other(1, proof[path] == '0' ? '1' : '0');
  write(at(kProofsFile), std::string(proof).replace(path, 1, other));
  sum_anew();
  EXPECT_NE(wrong().find("Event 0 (case 17, 1, step_completed) is not covered by the checkpoint"),
            std::string::npos);
  write(at(kProofsFile), proof);
  replace(at(kCheckpointFile), "\n9\n", "\n8\n");
  sum_anew();
  EXPECT_NE(wrong().find("The checkpoint (data/log/checkpoint.txt) was altered"),
            std::string::npos);
}

TEST_P(Bag, NamesALineThatSaysMoreThanAnEvent) {
  make();
  replace(at(kEventsFile), "{\"place\"", "{\"x\":1,\"place\"");
  EXPECT_NE(wrong().find("Line 1 of data/log/events.jsonl"), std::string::npos);
}

TEST_P(Bag, BelievesAKeyFromOutsideMoreThanItsOwn) {
  make();
  EXPECT_EQ(wrong({.checkpoint = {}, .key = store().log_key()}), "");
  const auto stranger = store::LogSigner::create(scratch().folder() + "/stranger.key");
  EXPECT_NE(wrong({.checkpoint = {}, .key = stranger.key().text()}).find("from outside"),
            std::string::npos);
  EXPECT_NE(wrong({.checkpoint = stranger.sign({9, {}}), .key = {}}).find("from outside"),
            std::string::npos);
}

TEST_P(Bag, FollowsNoLinkAndReadsNothingBeyondItself) {
  make();
  fs::create_symlink("/etc/hostname", at("data/link"));
  replace(at(kManifestFile), "data/contents.json", "../outside.json");
  const auto words = wrong();
  EXPECT_NE(words.find("data/link is no ordinary file"), std::string::npos);
  EXPECT_NE(words.find("../outside.json is missing"), std::string::npos);
}

TEST_P(Bag, StopsCountingWhatIsWrongAfterAHundred) {
  make();
  for (int i = 0; i < 300; ++i) write(at("data/x" + std::to_string(i)), "x");
  EXPECT_EQ(verify_bag(folder_).findings.size(), kFindingsMax + 1);
}

TEST_P(Bag, LeavesOutWhatIsYoungerThanTheCheckpointAndIsTheSameEachTime) {
  make();
  const auto manifest = text_of(at(kManifestFile));
  fs::remove_all(folder_);
  make();
  EXPECT_EQ(text_of(at(kManifestFile)), manifest);
  write_zip(folder_, "kasus-17", folder_ + ".zip", from_us(1'700'000'000'000'000));
  const auto zip = text_of(folder_ + ".zip");
  write_zip(folder_, "kasus-17", folder_ + ".zip", from_us(1'700'000'000'000'000));
  EXPECT_EQ(text_of(folder_ + ".zip"), zip);
  EXPECT_NE(zip.find("kasus-17/data/index.html"), std::string::npos);
}

TAKAR_ON_BOTH_ENGINES(Bag);

TEST(EventLine, IsReadOnlyInTheVeryBytesThatAreWritten) {
  const store::StoredEvent event{.place = 4,
                                 .agency = 3,
                                 .stream = "case",
                                 .stream_id = 17,
                                 .stream_version = 2,
                                 .name = "n",
                                 .body = "{\"a\":\"\\u00e9\n\"}",
                                 .at_us = -1};
  const auto line = event_line(event);
  const auto read = read_event_line(line);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->body, event.body);
  EXPECT_EQ(read->leaf, store::event_leaf(event));
  EXPECT_FALSE(read_event_line(line + " ").has_value());
  EXPECT_FALSE(read_event_line("{}").has_value());
  EXPECT_FALSE(read_event_line("[").has_value());
}

TEST(Manifest, ReadsPercentFormsAndRefusesDoublesAndBrokenLines) {
  const std::string sum(64, 'a');
  const auto read = read_manifest(sum + "  data/a%0Ab%25\n" + sum + " *data/c\n");
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(read->contains("data/a\nb%"));
  EXPECT_TRUE(read->contains("data/c"));
  EXPECT_FALSE(read_manifest(sum + "  data/a\n" + sum + "  data/a\n").has_value());
  EXPECT_FALSE(read_manifest(sum + "  data/a").has_value());
  EXPECT_FALSE(read_manifest("abc  data/a\n").has_value());
  EXPECT_FALSE(read_manifest(sum + "\n").has_value());
}

}  // namespace
}  // namespace takar::archive
