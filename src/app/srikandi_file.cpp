#include "app/srikandi_file.hpp"

#include <optional>
#include <vector>

#include <fmt/format.h>

#include "app/registered_paper.hpp"
#include "archive/record_store.hpp"
#include "base/csv.hpp"
#include "documents/package.hpp"
#include "documents/pdf.hpp"
#include "documents/signed_file_store.hpp"

namespace takar::app {
namespace {

// One paper on its way into the table.
struct Item {
  std::string file_name;
  std::vector<std::string> fields;  // Those that are known before the file is made.
  std::optional<documents::Document> paper;
  std::optional<Sha256> signed_file;  // Instead of the paper, if it was signed.
};

constexpr std::string_view kHead =
    "nama_berkas,nomor,tanggal,hal,pembuat,kode_klasifikasi,uraian_klasifikasi,"
    "tingkat_perkembangan,retensi_aktif,retensi_inaktif,nasib_akhir,sidik_sha256\r\n";

std::vector<std::string> retention_fields(const Asked& asked,
                                          const Scene& scene,
                                          const workflow::Case& current) {
  const auto records = archive::records_of(asked.tx, current.agency);
  const auto file = records.file({current.id.value});
  const auto today = local_date(scene.now, scene.office.zone);
  const auto line = archive::line_in_force(records.own_lines, file.code, today);
  if (!line) return {file.code, "", "", "", "", ""};
  return {file.code,
          line->series,
          "asli elektronik",
          std::to_string(line->active_years),
          std::to_string(line->inactive_years),
          line->fate == archive::Fate::kKeep ? "permanen" : "musnah"};
}

std::optional<Item> item_of(const Asked& asked,
                            const Scene& scene,
                            const workflow::DocumentRow& row) {
  auto paper = registered_paper(asked.tx, scene, row);
  if (!paper) return std::nullopt;
  const auto json = document_json(scene, row);
  const auto signatures = documents::signed_files_of(asked.tx, row.document.id.value);
  Item item{.file_name = fmt::format(
                "{}-{}", row.document.id.value, json::string_or_empty(json, "file_name"))};
  item.fields = {item.file_name,
                 row.document.letter_number,
                 calendar::to_iso(local_date(row.made_at, scene.office.zone)),
                 row.document.name,
                 json::string_or_empty(json, "made_by")};
  if (signatures.empty())
    item.paper = std::move(*paper);
  else
    item.signed_file = signatures.back().file.sha256;
  return item;
}

std::string row_of(const Item& item, std::string_view pdf) {
  std::string row;
  for (const auto& field : item.fields) row += csv_field(field) + ",";
  return row + to_hex(sha256(pdf)) + "\r\n";
}

std::string zipped(const std::vector<Item>& items, const store::BlobFolder& blobs) {
  std::vector<documents::Part> parts;
  std::string table(kHead);
  for (const auto& item : items) {
    auto pdf = item.paper ? documents::render_pdf(*item.paper) : blobs.read(*item.signed_file);
    table += row_of(item, pdf);
    parts.push_back({item.file_name, std::move(pdf)});
  }
  parts.insert(parts.begin(), documents::Part{"metadata.csv", std::move(table)});
  return documents::packed(parts);
}

}  // namespace

Result<FileMaking> srikandi_file(const Asked& asked,
                                 const Scene& scene,
                                 const workflow::Case& current) {
  const auto retention = retention_fields(asked, scene, current);
  std::vector<Item> items;
  for (const auto& row : workflow::documents_of(asked.tx, current.agency, current.id)) {
    auto item = item_of(asked, scene, row);
    if (!item) continue;
    item->fields.insert(item->fields.end(), retention.begin(), retention.end());
    items.push_back(std::move(*item));
  }
  if (items.empty()) return reject("app.nothing_to_export", {std::to_string(current.id.value)});
  return [items = std::move(items), id = current.id.value](const store::BlobFolder& blobs) {
    return File{fmt::format("srikandi-kasus-{}.zip", id), "application/zip", zipped(items, blobs)};
  };
}

}  // namespace takar::app
