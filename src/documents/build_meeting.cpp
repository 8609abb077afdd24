#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "documents/build.hpp"

namespace takar::documents {
namespace {

std::string plain(const json::Value& value) {
  const auto& text = value.get_string();
  return {text.data(), text.size()};
}

std::string with_holder(const Names& names, const std::string& id) {
  const auto holder = holder_of(names, id);
  return holder.empty() ? title_of(names, id) : title_of(names, id) + " (" + holder + ")";
}

// "Senin, 23 November 2026" of a checked date.
std::string long_day(std::string_view iso) {
  const auto date = date_of(iso);
  return date ? indonesian_long_date(*date) : std::string(iso);
}

// "08.30 WIB" of a checked hour.
std::string clock_words(const Facts& facts, std::string hour) {
  std::replace(hour.begin(), hour.end(), ':', '.');
  return fmt::format("{} {}", hour, word_of(facts.office.zone));
}

std::optional<Instant> instant_of(const Facts& facts, std::string_view key) {
  const auto text = json::text_at(facts.content, key);
  if (!text) return std::nullopt;
  const auto at = parse_rfc3339(*text);
  return at ? std::optional(*at) : std::nullopt;
}

}  // namespace

// Source: surat undangan: date at the right on the line of Nomor; Nomor, Sifat, Lampiran, Hal;
// Yth.; opening, day, hour with zone, place, agenda, closing; signature.
Document invitation(const Facts& facts) {
  auto document = form(facts, "undangan", "");
  document.subtitles.clear();
  const auto& participants = list_of(facts.content, "participants");
  const bool many = participants.size() > 5;
  KeyValues head;
  head.key_width = 22;
  head.beside = place_and_day(facts);
  head.rows = {{"Nomor", facts.letter_number},
               {"Sifat", "Biasa"},
               {"Lampiran", many ? "1 (satu) lembar" : "-"},
               {"Hal", document.title}};
  document.blocks.push_back(std::move(head));

  List invited;
  for (const auto& id : participants)
    invited.items.push_back(with_holder(facts.positions, plain(id)));
  document.blocks.push_back(Paragraph{
      many || invited.items.empty() ? "Yth. daftar undangan terlampir\ndi tempat" : "Yth.",
      Align::kLeft});
  if (!many && !invited.items.empty()) document.blocks.push_back(invited);
  document.blocks.push_back(Paragraph{
      fmt::format("Sehubungan dengan {}, dengan hormat kami mengundang Bapak/Ibu untuk hadir pada:",
                  case_words(facts, " "))});
  KeyValues when;
  when.key_width = 35;
  when.rows = {{"Hari, tanggal", long_day(text_of(facts, "date"))},
               {"Pukul", clock_words(facts, text_of(facts, "time"))},
               {"Tempat", text_of(facts, "place")},
               {"Acara", text_of(facts, "subject")}};
  document.blocks.push_back(std::move(when));
  List agenda;
  for (const auto& item : list_of(facts.content, "agenda")) agenda.items.push_back(plain(item));
  if (!agenda.items.empty()) {
    document.blocks.push_back(Paragraph{"Susunan acara:", Align::kLeft});
    document.blocks.push_back(std::move(agenda));
  }
  document.blocks.push_back(Paragraph{
      "Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Bapak/Ibu diucapkan terima "
      "kasih."});
  document.blocks.push_back(Signatures{{signature(facts.by, "")}});
  if (many) {
    document.blocks.push_back(PageBreak{});
    document.blocks.push_back(
        Paragraph{fmt::format("Lampiran surat nomor {}\nDaftar undangan", facts.letter_number),
                  Align::kLeft,
                  true});
    document.blocks.push_back(std::move(invited));
  }
  return document;
}

Document attendance_list(const Facts& facts) {
  auto document = form(facts, "daftar_hadir", "Daftar Hadir");
  KeyValues head;
  head.key_width = 35;
  head.rows = {{"Rapat", facts.procedure.title}};
  const auto started = instant_of(facts, "started_at");
  const auto finished = instant_of(facts, "finished_at");
  const auto zone = facts.office.zone;
  head.rows.push_back(
      {"Hari, tanggal", indonesian_long_date(local_date(started.value_or(facts.at), zone))});
  if (started && finished)
    head.rows.push_back(
        {"Waktu",
         indonesian_clock(*started, zone) + " sampai " + indonesian_clock(*finished, zone)});
  document.blocks.push_back(std::move(head));

  Table table;
  table.columns = {{10, Align::kCenter}, {50}, {60}, {22, Align::kCenter}, {38}};
  table.header = {{{"No"}, {"Nama"}, {"Jabatan"}, {"Kehadiran"}, {"Tanda tangan"}}};
  table.row_height = 11;
  int number = 0;
  int present = 0;
  for (const auto& value : list_of(facts.content, "attendance")) {
    const auto& each = value.get_object();
    const auto id = json::string_or_empty(each, "position_id");
    const bool here = json::bool_at(each, "present").value_or(false);
    present += here ? 1 : 0;
    table.rows.push_back({{std::to_string(++number)},
                          {holder_of(facts.positions, id)},
                          {title_of(facts.positions, id)},
                          {here ? "hadir" : "tidak hadir"},
                          {here ? "" : "-", 1, false, Align::kCenter}});
  }
  document.blocks.push_back(std::move(table));
  document.blocks.push_back(Paragraph{
      fmt::format("Hadir {} dari {} yang diundang.", number_words(present), number_words(number)),
      Align::kLeft});
  document.blocks.push_back(Signatures{{signature(facts.by, place_and_day(facts))}});
  return document;
}

Document minutes(const Facts& facts) {
  auto document = form(facts, "notula", "Notula Rapat");
  KeyValues head;
  head.key_width = 35;
  head.rows = {{"Rapat", facts.procedure.title},
               {"Hari, tanggal", indonesian_long_date(local_date(facts.at, facts.office.zone))}};
  if (!facts.others.empty())
    head.rows.push_back(
        {"Pimpinan rapat",
         position_words(facts.others.front()) + " (" + facts.others.front().name + ")"});
  head.rows.push_back({"Notulis", facts.by.name});
  document.blocks.push_back(std::move(head));
  add_section(document, "A. Pembahasan", text_of(facts, "discussion"));

  Table table;
  table.columns = {{10, Align::kCenter}, {88}, {48}, {34, Align::kCenter}};
  table.header = {{{"No"}, {"Keputusan dan tindak lanjut"}, {"Penanggung jawab"}, {"Batas waktu"}}};
  int number = 0;
  for (const auto& value : list_of(facts.content, "decisions")) {
    const auto& decision = value.get_object();
    const auto owner = json::string_or_empty(decision, "owner_position_id");
    const auto due = date_of(json::string_or_empty(decision, "due"));
    table.rows.push_back({{std::to_string(++number)},
                          {json::string_or_empty(decision, "text")},
                          {owner.empty() ? "-" : title_of(facts.positions, owner)},
                          {due ? indonesian_date(*due) : "-"}});
  }
  document.blocks.push_back(Heading{"B. Keputusan"});
  if (number > 0)
    document.blocks.push_back(std::move(table));
  else
    document.blocks.push_back(Paragraph{"Rapat tidak mengambil keputusan."});
  Signatures signatures;
  if (!facts.others.empty())
    signatures.blocks.push_back(signature(facts.others.front(), "\nPimpinan rapat,"));
  signatures.blocks.push_back(signature(facts.by, place_and_day(facts) + "\nNotulis,"));
  document.blocks.push_back(std::move(signatures));
  return document;
}

}  // namespace takar::documents
