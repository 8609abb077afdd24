// usage: document_bench FOLDER RUNS DOCUMENTS
//
// The documents of record, each on one core: a letter of three pages as PDF/A and as DOCX, one
// PAdES signature of it and its verification, RUNS times each; searches over DOCUMENTS documents;
// and a bag of 64 MiB, written, sealed and judged. FOLDER must not exist. Prints one JSON line:
// processor time in microseconds, searches in milliseconds, the bag in MB/s, memory in MiB.
#include <ctime>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "app/sample_key_test.hpp"
#include "archive/bag_writer.hpp"
#include "base/check.hpp"
#include "base/random.hpp"
#include "documents/document_search_store.hpp"
#include "documents/docx.hpp"
#include "documents/pdf.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/verify_pdf.hpp"
#include "store/store.hpp"

namespace {

using namespace takar;  // NOLINT(google-build-using-namespace): the program's own words.

constexpr std::int64_t kBatch = 1000;
constexpr int kBagFiles = 64;
constexpr std::size_t kBagFileBytes = 1U << 20U;

template <class Work>
long microseconds_of(std::int64_t runs, Work work) {
  work();  // Fonts and tables are read once.
  const auto began = std::clock();
  for (std::int64_t run = 0; run < runs; ++run) work();
  return static_cast<long>((std::clock() - began) * (1'000'000 / CLOCKS_PER_SEC) / runs);
}

// Three pages: letterhead, two pages of text and a table.
documents::Document letter() {
  documents::Document document{.kind = "surat",
                               .letterhead = documents::Letterhead{.government = "Kota Contoh",
                                                                   .agency = "Dinas Contoh",
                                                                   .address = "Jalan Contoh 1"},
                               .title = "Surat Pengantar",
                               .heading = "SURAT PENGANTAR"};
  for (int i = 0; i < 14; ++i)
    document.blocks.push_back(documents::Paragraph{fmt::format(
        "{}. Menindaklanjuti hasil pengukuran kinerja tribulan ini, bersama surat ini disampaikan "
        "rekapitulasi capaian setiap indikator berikut penjelasan atas selisih terhadap target, "
        "upaya yang telah dilakukan, serta rencana tindak lanjut pada tribulan berikutnya. Unit "
        "pengolah diminta memeriksa kembali angka yang ditandai sebelum batas waktu.",
        i + 1)});
  documents::Table table;
  table.columns = {{10, documents::Align::kCenter}, {80}, {30}, {30}};
  table.header = {{{"No"}, {"Indikator"}, {"Target"}, {"Realisasi"}}};
  for (int i = 1; i <= 34; ++i)
    table.rows.push_back({{std::to_string(i)}, {"Persentase indikator contoh"}, {"90"}, {"92,5"}});
  document.blocks.push_back(std::move(table));
  document.blocks.push_back(documents::Signatures{{documents::Signature{
      .above = "Contoh, 5 Oktober 2026", .position = "Kepala", .name = "Contoh Kepala Pasuruan"}}});
  return document;
}

signature::SignerKey key() {
  const signature::Passphrase passphrase{std::string(app::kSamplePassphrase)};
  const auto file = signature::key_file_from_base64(app::kSampleKey);
  TAKAR_CHECK(file.has_value(), "the sample key is Base64");
  const auto now = parse_rfc3339("2026-10-05T02:00:00Z");
  auto opened = signature::SignerKey::from_pkcs12(*file, passphrase, now.value());
  TAKAR_CHECK(opened.has_value(), "the sample key opens");
  return std::move(*opened);
}

struct Signing {
  long sign_us = 0, verify_us = 0;
};

Signing measure_signing(const std::string& pdf, std::int64_t runs) {
  const auto signer = key();
  const signature::SigningAct act{.at = parse_rfc3339("2026-10-05T02:00:00Z").value(),
                                  .reason = "Menyetujui",
                                  .mark = signature::VisibleMark{"https://contoh.example/x"}};
  std::string file;
  const auto sign_us = microseconds_of(runs, [&] {
    auto signed_file = signature::sign_pdf(pdf, signer, act);
    TAKAR_CHECK(signed_file.has_value(), "the letter can be signed");
    file = std::move(*signed_file);
  });
  const auto verify_us = microseconds_of(runs, [&] {
    const auto verdict = signature::verify_pdf(file, signature::TrustAnchors(), act.at);
    TAKAR_CHECK(verdict.has_value(), "the signed letter can be judged");
  });
  return {sign_us, verify_us};
}

void load(store::Store& store, std::int64_t count) {
  for (std::int64_t first = 1; first <= count; first += kBatch)
    store.write([&](store::WriteTransaction& tx) {
      for (auto id = first; id < first + kBatch && id <= count; ++id)
        documents::keep_search_stems(
            tx,
            {.agency = {1},
             .document = id,
             .name = id % 3 == 0 ? "Surat Undangan" : "Rekapitulasi Capaian",
             .letter_number = fmt::format("000.8.6.3/{}/DC/2026", id),
             .case_title = "Pengukuran Kinerja",
             .unit = fmt::format("Bidang {}", id % 40),
             .content = fmt::format("pokok bahasan nomor {} dan rapat ke {}", id % 997, id % 53)});
      return true;
    });
}

// Milliseconds, 50th and 99th percentile.
struct Searches {
  double p50 = 0, p99 = 0;
};

Searches measure_searches(store::Store& store, std::int64_t rounds) {
  std::vector<double> took;
  for (std::int64_t round = 0; round < rounds; ++round) {
    const auto question = round % 2 == 0 ? fmt::format("undangan rapat {}", round % 53)
                                         : fmt::format("rekapitulasi bidang {}", round % 40);
    const auto began = std::chrono::steady_clock::now();
    store.read([&](store::ReadTransaction& tx) {
      static_cast<void>(documents::search_documents(tx, {1}, question));
    });
    const std::chrono::duration<double, std::milli> one = std::chrono::steady_clock::now() - began;
    took.push_back(one.count());
  }
  std::ranges::sort(took);
  const auto last = took.size() - 1;
  return {took[last / 2], took[last * 99 / 100]};
}

// Megabytes (10^6 bytes) a second.
double measure_bag(store::Store& store, const std::string& folder) {
  SeededRandom random(7);
  archive::BagContents contents{
      .identifier = "contoh", .title = "Contoh", .organisation = "Dinas Contoh"};
  archive::BagCase one{.id = 1, .agency = "Dinas Contoh", .title = "Contoh"};
  std::vector<store::BlobName> blobs;
  for (std::int64_t id = 1; id <= kBagFiles; ++id) {
    std::vector<std::uint8_t> content(kBagFileBytes);
    for (std::size_t i = 0; i < 64; ++i)
      content[i * 1000] = static_cast<std::uint8_t>(random_below(random, 256));
    blobs.push_back(store.blobs().put(content));
    const auto body = fmt::format(R"({{"sha256":"{}"}})", to_hex(blobs.back().sha256));
    store.write([&](store::WriteTransaction& tx) {
      tx.append({1, "upload", id, 1, "file_uploaded", body, from_us(id)});
      store::name_blob(tx, blobs.back());
      return true;
    });
    const store::StreamName stream{"upload", id};
    contents.streams.push_back(stream);
    one.attachments.push_back(
        {fmt::format("data/attachments/{}.bin", id), "contoh.bin", from_us(id), stream});
  }
  contents.cases.push_back(one);
  const auto began = std::chrono::steady_clock::now();
  archive::BagWriter bag(folder);
  for (std::size_t i = 0; i < blobs.size(); ++i)
    bag.add_blob(one.attachments[i].path, store.blobs(), blobs[i].sha256);
  const auto report = bag.finish(store, contents);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return static_cast<double>(report.bytes) / 1e6 / took.count();
}

std::int64_t number_of(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::int64_t resident_mib() {
  constexpr std::string_view kKey = "VmRSS:";
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(kKey))
      return number_of(std::string_view(line).substr(line.find_first_of("0123456789"))) / 1024;
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const auto runs = count == 4 ? number_of(words[2]) : 0;
  const auto documents_kept = count == 4 ? number_of(words[3]) : 0;
  if (runs < 1 || documents_kept < 1) return 2;
  const std::string folder = words[1];
  std::filesystem::create_directories(folder);
  const auto paper = letter();
  const auto pdf_us = microseconds_of(runs, [&] { static_cast<void>(render_pdf(paper)); });
  const auto pdf_mib = resident_mib();
  const auto docx_us = microseconds_of(runs, [&] { static_cast<void>(render_docx(paper)); });
  const auto signing = measure_signing(render_pdf(paper), runs);
  const auto store = store::open({.address = folder + "/bench.db"});
  load(*store, documents_kept);
  const auto searches = measure_searches(*store, 10 * runs);
  const auto bag = measure_bag(*store, folder + "/bag");
  fmt::print(
      "{{\"pdf_us\":{},\"pdf_rss_mib\":{},\"docx_us\":{},\"sign_us\":{},\"verify_us\":{},"
      "\"searched\":{},\"search_p50_ms\":{:.2f},\"search_p99_ms\":{:.2f},\"bag_mb_s\":{:.0f}}}\n",
      pdf_us,
      pdf_mib,
      docx_us,
      signing.sign_us,
      signing.verify_us,
      documents_kept,
      searches.p50,
      searches.p99,
      bag);
  return 0;
}
