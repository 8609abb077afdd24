#include <utility>

#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

// What stands before and after the first colon, where a row is one line.
std::vector<std::string> cells_of(const Row& row) {
  std::vector<std::string> cells;
  for (const auto& cell : row.cells) cells.push_back(one_line(cell));
  if (cells.size() == 1) {
    const std::size_t colon = cells.front().find(':');
    if (colon != std::string::npos) {
      cells.push_back(one_line(cells.front().substr(colon + 1)));
      cells.front() = one_line(cells.front().substr(0, colon));
    }
  }
  return cells;
}

class WorksheetReader {
 public:
  explicit WorksheetReader(Draft& draft) : draft_(draft) {}

  void read(std::span<const Row* const> rows) {
    for (const Row* row : rows)
      if (!row->blank) take(*row);
    if (sheet_ != sop::Worksheet{}) draft_.worksheet = sheet_;
  }

 private:
  void take(const Row& row) {
    const auto cells = cells_of(row);
    if (take_step(row, cells)) return;
    std::string value;
    for (std::size_t i = 1; i < cells.size(); ++i)
      if (!cells[i].empty() && cells[i] != ":") value += (value.empty() ? "" : " ") + cells[i];
    put(letters_of(cells.front()), value, row);
  }

  // [group] number activity, or "3. Membuat ..." in one cell.
  bool take_step(const Row& row, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i + 1 < cells.size() && i < 2; ++i) {
      if (!row_number(cells[i]) || cells[i + 1].empty()) continue;
      if (i == 0 && !in_steps_) continue;
      add(row, i == 1 ? cells[0] : std::string(), cells[i], cells[i + 1]);
      return true;
    }
    if (cells.size() != 1 || !in_steps_) return false;
    const auto items = items_of(cells.front());
    if (items.size() != 1 || items.front().number == 0) return false;
    add(row, {}, std::to_string(items.front().number) + ".", items.front().text);
    return true;
  }

  void add(const Row& row, std::string group, std::string number, std::string activity) {
    if (group.empty()) group = std::exchange(open_group_, {});
    sheet_.steps.push_back({std::move(group), std::move(number), std::move(activity)});
    note("steps/" + std::to_string(sheet_.steps.size()), row);
    in_steps_ = true;
  }

  void put(const std::string& label, const std::string& value, const Row& row) {
    const auto says = [&](std::string_view part) { return label.find(part) != label.npos; };
    if (says("identifikasilangkah")) in_steps_ = true;
    if (says("judulsop") || says("judulkegiatan") || says("namasop"))
      return keep(sheet_.title, "title", value, row);
    if (says("jeniskegiatan")) return keep(sheet_.type, "type", value, row);
    if (says("produk")) return keep(sheet_.product_owner, "product_owner", value, row);
    if (says("scope") || says("ruanglingkup")) return keep(sheet_.scope, "scope", value, row);
    if (label == "kegiatan" || label == "bkegiatan")
      return keep(sheet_.activity_owner, "activity_owner", value, row);
    if (says("langkahawal"))
      return keep_step(sheet_.first_step, "first_step", "Langkah Awal", value, row);
    if (says("langkahutama"))
      return keep_step(sheet_.main_step, "main_step", "Langkah Utama", value, row);
    if (says("langkahakhir"))
      return keep_step(sheet_.last_step, "last_step", "Langkah Akhir", value, row);
  }

  void keep(std::string& field, const std::string& name, const std::string& value, const Row& row) {
    if (!field.empty() || value.empty()) return;
    field = value;
    note(name, row);
  }

  // In part C the same words open a group of rows.
  void keep_step(std::string& field,
                 const std::string& name,
                 const std::string& group,
                 const std::string& value,
                 const Row& row) {
    if (in_steps_ && value.empty()) {
      open_group_ = group;
      return;
    }
    keep(field, name, value, row);
  }

  void note(const std::string& name, const Row& row) {
    add_evidence(draft_, "worksheet/" + name, row.origin, kSure, "Tertulis dalam lembar kerja.");
  }

  Draft& draft_;
  sop::Worksheet sheet_;
  std::string open_group_;
  bool in_steps_ = false;
};

}  // namespace

void read_worksheet(std::span<const Row* const> rows, Draft& draft) {
  WorksheetReader(draft).read(rows);
}

}  // namespace takar::exchange::internal
