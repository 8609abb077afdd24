#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "exchange/internal/labels.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

// Fields of one value; all others are lists.
bool is_short(std::string_view field) {
  static const std::set<std::string_view> kShort = {"number",
                                                    "made",
                                                    "revised",
                                                    "effective",
                                                    "approved_by",
                                                    "title",
                                                    "agency",
                                                    "unit",
                                                    "government"};
  return kShort.contains(field);
}

struct Segment {
  std::string field;  // "" for text that no label opens.
  std::string text;
};

bool accepted(const LabelFound& found) {
  if (found.weak) return found.colon;
  return found.colon || found.whole ||
         (is_short(found.field) && found.field != "agency" && found.field != "unit" &&
          found.field != "government");
}

bool label_begins(std::string_view text, std::size_t at, bool fresh) {
  if (at > 0 && !fresh && text[at - 1] != ' ' && text[at - 1] != kSoft) return false;
  if (!is_upper(text[at])) return false;
  const auto found = identity_label_at(text.substr(at));
  if (!found) return false;
  return fresh ? accepted(*found) : found->colon && !found->weak;
}

// A cell taken apart at its labels: "Nomor SOP : Tanggal Pembuatan : ..." holds several.
std::vector<Segment> segments_of(std::string_view cell) {
  std::vector<Segment> segments;
  std::size_t at = 0;
  bool fresh = true;
  std::string open;
  const auto close = [&] {
    if (!open.empty() || (!segments.empty() && segments.back().text.empty()))
      if (!segments.empty()) segments.back().text = std::move(open);
    open.clear();
  };
  while (at < cell.size()) {
    if (label_begins(cell, at, fresh)) {
      const auto found = identity_label_at(cell.substr(at));
      close();
      segments.push_back({found->field, {}});
      at += found->length;
      fresh = true;
      continue;
    }
    const bool lead = fresh && open.empty() && (cell[at] == ' ' || cell[at] == kSoft);
    if (lead) {
      ++at;
      continue;
    }
    if (segments.empty()) segments.push_back({});
    fresh = cell[at] == '\n' || (fresh && (cell[at] == ' ' || cell[at] == kSoft));
    open += cell[at++];
  }
  close();
  return segments;
}

constexpr std::array<std::string_view, 26> kAgencyWords = {
    "dinas", "badan",       "kecamatan", "sekretariat", "kelurahan",  "inspektorat", "rumah",
    "rsud",  "puskesmas",   "kantor",    "satuan",      "direktorat", "kementerian", "biro",
    "balai", "universitas", "desa",      "komisi",      "lembaga",    "dewan",       "uptd",
    "upt",   "pengadilan",  "distrik",   "nagari",      "sekolah"};
constexpr std::array<std::string_view, 6> kUnitWords = {
    "sub", "subbagian", "bidang", "seksi", "bagian", "subbag"};

template <std::size_t kCount>
bool holds(const std::array<std::string_view, kCount>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_legal(const std::string& text) {
  static const std::set<std::string, std::less<>> kLaws = {"undang",
                                                           "peraturan",
                                                           "keputusan",
                                                           "perpres",
                                                           "permen",
                                                           "permendagri",
                                                           "permenpan",
                                                           "perda",
                                                           "perbup",
                                                           "perwali",
                                                           "pp",
                                                           "uu",
                                                           "inpres",
                                                           "instruksi",
                                                           "surat",
                                                           "permenpanrb"};
  const auto words = words_of(text);
  if (words.empty() || !kLaws.contains(words.front())) return false;
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return has("tahun") || has("nomor") || has("no");
}

class IdentityReader {
 public:
  explicit IdentityReader(Draft& draft) : draft_(draft) {}

  void read(std::span<const Row* const> rows) {
    for (const Row* row : rows) take(*row);
    write_short();
    write_lists();
  }

 private:
  struct Block {
    std::string text;
    Origin origin;
  };

  void take(const Row& row) {
    if (row.blank) {
      gap_ = true;
      in_decree_ = false;
      return;
    }
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!one_line(row.cells[i]).empty() && one_line(row.cells[i]) != ":") filled.push_back(i);
    for (std::size_t k = 0; k < filled.size(); ++k) {
      const bool has_next = k + 1 < filled.size();
      if (take_cell(row, filled[k], has_next ? &row.cells[filled[k + 1]] : nullptr)) ++k;
    }
    gap_ = false;
  }

  // Answers whether the next cell was taken as the value of this cell's label.
  bool take_cell(const Row& row, std::size_t column, const std::string* next) {
    const bool alone = row.cells.size() == 1;
    const auto segments = segments_of(row.cells[column]);
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const auto& segment = segments[i];
      if (segment.field.empty()) {
        take_text(row, column, alone, segment.text);
        continue;
      }
      open_field(segment.field, column, alone, row.origin);
      if (!one_line(segment.text).empty()) {
        append(segment.field, segment.text, row.origin, true);
        if (alone) received_ = true;
        continue;
      }
      const bool last = i + 1 == segments.size();
      if (!last || next == nullptr) continue;
      const auto following = segments_of(*next);
      if (following.empty() || !following.front().field.empty()) continue;
      append(segment.field, *next, row.origin, true);
      current_[column + 1] = segment.field;
      return true;
    }
    if (segments.size() == 1 && segments.front().field == "agency" && segments.front().text.empty())
      append("agency", row.cells[column], row.origin, true);
    return false;
  }

  void open_field(const std::string& field, std::size_t column, bool alone, const Origin& origin) {
    current_[column] = field;
    blocks_[field].origin = blocks_[field].text.empty() ? origin : blocks_[field].origin;
    if (!alone) {
      queue_.clear();
      return;
    }
    if (received_) queue_.clear();
    received_ = false;
    active_ = 0;
    queue_.push_back(field);
  }

  void take_text(const Row& row, std::size_t column, bool alone, const std::string& text) {
    if (in_decree_ && alone) return append("decree", one_line(text), row.origin, false);
    if (take_heading(row, text)) return;
    if (alone && (is_signature(text) || blocks_.contains("signature")))
      return append("signature", text, row.origin, true);
    if (alone && !queue_.empty()) return take_queued(row, text);
    const auto current = current_.find(column);
    const bool carries =
        current != current_.end() &&
        (!is_short(current->second) || (current->second == "approved_by" && !gap_ && column > 0));
    if (carries && (!alone || !is_short(current->second)))
      return append(current->second, text, row.origin, true);
    draft_.unread.push_back({"", row.origin, kSure, one_line(text)});
  }

  // Labels that stand together wait for their lists: each list that begins anew is the next one's.
  void take_queued(const Row& row, const std::string& text) {
    const auto items = items_of(text);
    const int number = items.empty() ? 0 : items.front().number;
    const auto& block = blocks_[queue_[active_]].text;
    const bool anew = number == 1 && !block.empty() && numbered_;
    const bool apart = gap_ && number == 0 && !block.empty() && !numbered_;
    if ((anew || apart) && received_ && active_ + 1 < queue_.size()) {
      ++active_;
      numbered_ = false;
    }
    if (is_short(queue_[active_]) && received_ && gap_) {
      draft_.unread.push_back({"", row.origin, kSure, one_line(text)});
      return;
    }
    numbered_ = number > 0 || (numbered_ && received_);
    const bool fresh = number > 0 || gap_ || items.size() > 1 || is_bullet(text);
    append(queue_[active_], text, row.origin, fresh);
    received_ = true;
  }

  static bool is_bullet(const std::string& text) {
    return text.starts_with("- ") || text.starts_with("• ");
  }

  static bool is_signature(const std::string& text) {
    static const std::set<std::string, std::less<>> kHeads = {"walikota",
                                                              "wali",
                                                              "bupati",
                                                              "gubernur",
                                                              "kepala",
                                                              "camat",
                                                              "sekretaris",
                                                              "lurah",
                                                              "direktur"};
    const auto words = words_of(text);
    const bool ends = one_line(text).ends_with(',');
    return ends && !words.empty() && kHeads.contains(words.front());
  }

  // Names of the government, the agency and the unit stand without a label.
  bool take_heading(const Row& row, const std::string& text) {
    std::string plain = text;
    std::replace(plain.begin(), plain.end(), kSoft, '\n');
    bool took = false;
    for (const auto part : split(plain, '\n')) {
      const std::string line = one_line(part);
      if (line.empty()) continue;
      if (!take_heading_line(row, line)) {
        if (took)
          draft_.unread.push_back({"", row.origin, kSure, line});
        else
          return false;
      }
      took = true;
    }
    return took;
  }

  bool take_heading_line(const Row& row, const std::string& line) {
    const bool capitals =
        std::none_of(line.begin(), line.end(), is_lower) && letters_of(line).size() > 3;
    const auto words = words_of(line);
    if (!capitals || words.empty() || items_of(line).front().number > 0) return false;
    if (words.front() == "lampiran") {
      in_decree_ = true;
      append("decree", line, row.origin, false);
      return true;
    }
    if (words.front() == "sop" || words.front() == "standar" || words.front() == "standard")
      return heading("heading_title", line, row);
    if (words.front() == "pemerintah") return take_government(row, line);
    if (holds(kAgencyWords, words.front()) && !blocks_.contains("agency"))
      return heading("agency", line, row);
    if ((holds(kUnitWords, words.front()) || holds(kAgencyWords, words.front())) &&
        !blocks_.contains("unit") && blocks_.contains("agency") && !blocks_.contains("approved_by"))
      return heading("unit", line, row);
    return false;
  }

  // "PEMERINTAH KABUPATEN LUMAJANG KECAMATAN SUMBERSUKO" holds both names.
  bool take_government(const Row& row, const std::string& line) {
    const auto words = split(line, ' ');
    std::size_t cut = words.size();
    for (std::size_t i = 3; i < words.size(); ++i)
      if (cut == words.size() && holds(kAgencyWords, to_lower_ascii(words[i]))) cut = i;
    std::string government;
    std::string agency;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& name = i < cut ? government : agency;
      name += (name.empty() ? "" : " ") + std::string(words[i]);
    }
    if (!agency.empty()) heading("agency", agency, row);
    return heading("government", government, row);
  }

  bool heading(const std::string& field, const std::string& line, const Row& row) {
    append(field, line, row.origin, true);
    return true;
  }

  void append(const std::string& field, const std::string& text, const Origin& origin, bool fresh) {
    Block& block = blocks_[field];
    if (block.text.empty()) block.origin = origin;
    if (!block.text.empty()) block.text += fresh ? '\n' : ' ';
    for (std::size_t i = 0; i < std::max<std::size_t>(items_of(text).size(), 1); ++i)
      lines_[field].push_back(origin);
    block.text += text;
  }

  void put(std::string& field, const std::string& name, const std::string& from) {
    const auto block = blocks_.find(from);
    if (block == blocks_.end()) return;
    field = one_line(block->second.text);
    if (field.empty()) return;
    add_evidence(
        draft_, "identity/" + name, block->second.origin, kSure, "Tertulis dalam dokumen.");
  }

  void write_short() {
    auto& identity = draft_.identity;
    put(identity.number, "number", "number");
    put(identity.made, "made", "made");
    put(identity.revised, "revised", "revised");
    put(identity.effective, "effective", "effective");
    put(identity.title, "title", "title");
    put(identity.agency, "agency", "agency");
    put(identity.unit, "unit", "unit");
    put(identity.government, "government", "government");
    put(identity.decree, "decree", "decree");
    if (identity.title.empty()) write_heading_title();
    if (identity.decree.empty()) {
      if (blocks_.contains("signature") && !blocks_.contains("approved_by"))
        blocks_["approved_by"] = blocks_["signature"];
    } else {
      put(identity.decree_signer, "decree_signer", "signature");
    }
    if (const auto block = blocks_.find("approved_by"); block != blocks_.end()) {
      identity.approved_by = approver_of(block->second.text);
      add_evidence(draft_,
                   "identity/approved_by",
                   block->second.origin,
                   kLikely,
                   "Jabatan, nama, pangkat, dan NIP dipilah dari satu isian.");
    }
  }

  // "SOP PENGUKURAN KINERJA" above the form, where no label names the title.
  void write_heading_title() {
    put(draft_.identity.title, "title", "heading_title");
    std::string& title = draft_.identity.title;
    for (const std::string_view lead : {"STANDAR OPERASIONAL PROSEDUR (SOP) ",
                                        "STANDAR OPERASIONAL PROSEDUR ",
                                        "STANDARD OPERATING PROCEDURE "})
      if (title.starts_with(lead) && title.size() > lead.size()) title.erase(0, lead.size());
  }

  void write_lists() {
    auto& identity = draft_.identity;
    write_list("legal_basis", identity.legal_basis);
    write_list("qualifications", identity.qualifications);
    write_list("related", identity.related);
    write_list("equipment", identity.equipment);
    write_list("warnings", identity.warnings);
    write_list("records", identity.records);
    take_note_off_related();
  }

  void write_list(const std::string& field, std::vector<std::string>& list) {
    const auto block = blocks_.find(field);
    if (block == blocks_.end()) return;
    const auto items = items_of(block->second.text);
    const auto& lines = lines_[field];
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Origin origin = i < lines.size() ? lines[i] : block->second.origin;
      if (items[i].text == "-" || items[i].text == ".") continue;
      if (field != "legal_basis" && items[i].number > 0 && is_legal(items[i].text)) {
        move_to_legal(items[i].text, origin);
        continue;
      }
      for (auto& text : sentences_of(field, items[i].text)) {
        list.push_back(std::move(text));
        add_evidence(draft_,
                     "identity/" + field + "/" + std::to_string(list.size()),
                     origin,
                     kSure,
                     "Tertulis dalam dokumen.");
      }
    }
  }

  void move_to_legal(const std::string& text, const Origin& origin) {
    draft_.identity.legal_basis.push_back(text);
    add_evidence(draft_,
                 "identity/legal_basis/" + std::to_string(draft_.identity.legal_basis.size()),
                 origin,
                 kLikely,
                 "Tercetak di tempat lain; isinya peraturan dan nomornya melanjutkan dasar hukum.");
  }

  // A sentence that follows a list without a mark: "..., paraf Setiap tahap terdokumentasi".
  static std::vector<std::string> sentences_of(const std::string& field, const std::string& text) {
    if (field != "records" || text.find(':') == text.npos) return {text};
    for (const std::string_view word : {" Setiap ", " Seluruh ", " Semua ", " Dokumen "}) {
      const std::size_t at = text.find(word);
      if (at != text.npos && at > 0 && is_lower(text[at - 1]))
        return {text.substr(0, at), text.substr(at + 1)};
    }
    return {text};
  }

  void take_note_off_related() {
    auto& related = draft_.identity.related;
    const auto note = std::find_if(related.begin(), related.end(), [](const std::string& text) {
      const auto words = words_of(text);
      return !words.empty() && (words.front() == "penjelasan" || words.front() == "catatan");
    });
    if (note == related.end()) return;
    for (auto text = note; text != related.end(); ++text)
      draft_.identity.related_note += (text == note ? "" : " ") + *text;
    related.erase(note, related.end());
  }

  Draft& draft_;
  std::map<std::string, Block> blocks_;
  std::map<std::string, std::vector<Origin>> lines_;
  std::map<std::size_t, std::string> current_;  // The open field of each column.
  std::vector<std::string> queue_;              // Labels that stand together, in order.
  std::size_t active_ = 0;
  bool received_ = false;  // Since the last label.
  bool numbered_ = false;
  bool gap_ = true;
  bool in_decree_ = false;
};

}  // namespace

void read_identity(std::span<const Row* const> rows, Draft& draft) {
  IdentityReader(draft).read(rows);
}

}  // namespace takar::exchange::internal
