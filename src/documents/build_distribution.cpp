#include <fmt/format.h>

#include "documents/build.hpp"

namespace takar::documents {
namespace {

std::string_view id_of(const json::Value& value) {
  const auto& text = value.get_string();
  return {text.data(), text.size()};
}

Signature receiver_block(const Facts& facts, std::string above) {
  if (!facts.others.empty()) return signature(facts.others.front(), std::move(above));
  Signature block;
  block.above = std::move(above);
  block.position = facts.receiver;
  return block;
}

std::string unit_or_agency(const Facts& facts) {
  return facts.step.unit_name.empty() ? facts.office.letterhead.agency : facts.step.unit_name;
}

}  // namespace

// Source: rules of lembar disposisi in Permendagri 1/2023; an order of the leader has no incoming
// letter, so the lines of one are left out.
Document disposition(const Facts& facts) {
  auto document = form(facts, "lembar_disposisi", "Lembar Disposisi");
  document.subtitles.clear();
  KeyValues head;
  head.boxed = true;
  head.key_width = 40;
  head.rows = {{"Hal", facts.step.activity},
               {"Periode", facts.procedure.period},
               {"Dari", position_words(facts.by)},
               {"Tanggal", day_words(facts, facts.at)},
               {"Dasar", sop_words(facts)},
               {"Keluaran", document.title}};
  const auto due = text_of(facts, "due_note");
  if (!due.empty()) head.rows.push_back({"Batas waktu", due});
  document.blocks.push_back(std::move(head));

  List recipients;
  recipients.mark = List::Mark::kTicked;
  for (const auto& id : list_of(facts.content, "recipients")) {
    const auto holder = holder_of(facts.positions, id_of(id));
    const auto title = title_of(facts.positions, id_of(id));
    recipients.items.push_back(holder.empty() ? title : title + " (" + holder + ")");
  }
  if (recipients.items.empty() && !facts.receiver.empty())
    recipients.items.push_back(facts.receiver);
  if (!recipients.items.empty()) {
    document.blocks.push_back(Heading{"Diteruskan kepada:"});
    document.blocks.push_back(std::move(recipients));
  }
  document.blocks.push_back(Heading{"Dengan hormat harap:"});
  document.blocks.push_back(Paragraph{text_of(facts, "instruction"), Align::kLeft});
  document.blocks.push_back(Signatures{{signature(facts.by, place_and_day(facts))}});
  return document;
}

Document receipt(const Facts& facts) {
  auto document = form(facts, "tanda_terima", "Tanda Terima");
  document.blocks.push_back(
      Paragraph{fmt::format("Telah diserahkan oleh {} formulir {}, dengan rincian sebagai berikut:",
                            position_words(facts.by),
                            case_words(facts))});
  Table table;
  table.columns = {{10, Align::kCenter},
                   {58},
                   {18, Align::kCenter},
                   {30, Align::kCenter},
                   {44},
                   {34, Align::kCenter}};
  table.header = {
      {{"No"}, {"Diserahkan kepada"}, {"Jumlah"}, {"Tanggal"}, {"Penerima"}, {"Tanda tangan"}}};
  table.row_height = 12;
  std::int64_t total = 0;
  int number = 0;
  for (const auto& value : list_of(facts.content, "items")) {
    const auto& item = value.get_object();
    const auto unit = json::string_or_empty(item, "unit_id");
    const auto count = json::integer_at(item, "count").value_or(0);
    total += count;
    table.rows.push_back({{std::to_string(++number)},
                          {title_of(facts.units, unit)},
                          {std::to_string(count)},
                          {day_words(facts, facts.at)},
                          {holder_of(facts.units, unit)},
                          {""}});
  }
  table.rows.push_back(
      {{"Jumlah", 2, true, Align::kRight}, {std::to_string(total), 1, true}, {"", 3}});
  document.blocks.push_back(std::move(table));
  document.blocks.push_back(
      Signatures{{signature(facts.by, place_and_day(facts) + "\nYang menyerahkan,")}});
  return document;
}

Document hand_in_receipt(const Facts& facts) {
  auto document = form(facts, "tanda_terima_penyerahan", "Tanda Terima Penyerahan");
  const auto to = facts.receiver.empty() ? std::string("pelaksana berikutnya") : facts.receiver;
  document.blocks.push_back(
      Paragraph{fmt::format("{} menyerahkan isian {} kepada {}, dengan rincian sebagai berikut:",
                            unit_or_agency(facts),
                            case_words(facts),
                            to)});
  if (!facts.rows.empty()) {
    document.blocks.push_back(measured_table(facts.rows, false));
  }
  if (!facts.documents.empty()) {
    Table table;
    table.columns = {{10, Align::kCenter}, {90}, {20, Align::kCenter}, {42}};
    table.header = {{{"No"}, {"Naskah yang diserahkan"}, {"Versi"}, {"Tanggal"}}};
    int number = 0;
    for (const auto& each : facts.documents)
      table.rows.push_back({{std::to_string(++number)},
                            {each.title},
                            {std::to_string(each.version)},
                            {day_words(facts, each.at)}});
    document.blocks.push_back(std::move(table));
  }
  add_section(document, "Catatan", text_of(facts, "note"));
  document.blocks.push_back(
      Signatures{{receiver_block(facts, "\nYang menerima,"),
                  signature(facts.by, place_and_day(facts) + "\nYang menyerahkan,")}});
  return document;
}

// Source: surat pengantar: a table of what is sent, and a slip that the receiver signs and returns.
Document cover_letter(const Facts& facts) {
  auto document = form(facts, "surat_pengantar", "Surat Pengantar");
  document.subtitles = {"Nomor: " + facts.letter_number};
  KeyValues to;
  to.key_width = 12;
  to.beside = place_and_day(facts);
  to.rows = {{"Yth.", text_of(facts, "to")}};
  document.blocks.push_back(std::move(to));

  Table table;
  table.columns = {{10, Align::kCenter}, {82}, {28, Align::kCenter}, {42}};
  table.header = {{{"No"}, {"Naskah yang dikirimkan"}, {"Banyaknya"}, {"Keterangan"}}};
  int number = 0;
  table.rows.push_back({{std::to_string(++number)},
                        {text_of(facts, "subject")},
                        {"1 (satu) berkas"},
                        {"Disampaikan dengan hormat untuk menjadi periksa"}});
  for (const auto& value : list_of(facts.content, "attachments"))
    table.rows.push_back(
        {{std::to_string(++number)}, {std::string(id_of(value))}, {"1 (satu)"}, {"Lampiran"}});
  document.blocks.push_back(std::move(table));

  Signature receiver;
  receiver.above = "Diterima tanggal ............................";
  receiver.position = "Penerima";
  document.blocks.push_back(Signatures{{std::move(receiver), signature(facts.by, "")}});
  document.blocks.push_back(
      Divider{"potong di sini: lembar pengembalian, harap dikirim kembali kepada pengirim"});
  KeyValues slip;
  slip.boxed = true;
  slip.key_width = 55;
  slip.rows = {{"Surat pengantar nomor", facts.letter_number},
               {"Tanggal", day_words(facts, facts.at)},
               {"Dari", facts.office.letterhead.agency},
               {"Hal", text_of(facts, "subject")},
               {"Diterima tanggal", ""},
               {"Nama, NIP, tanda tangan", "\n\n"},
               {"Nomor telepon", ""}};
  document.blocks.push_back(std::move(slip));
  return document;
}

Document copies_list(const Facts& facts) {
  auto document = form(facts, "daftar_penggandaan", "Daftar Penggandaan dan Distribusi");
  const auto count = json::integer_at(facts.content, "count").value_or(0);
  KeyValues head;
  head.key_width = 45;
  head.rows = {{"Naskah", facts.procedure.title},
               {"Jumlah salinan", number_words(count) + " rangkap"},
               {"Digandakan oleh", position_words(facts.by)},
               {"Tanggal", day_words(facts, facts.at)}};
  document.blocks.push_back(std::move(head));
  Table table;
  table.columns = {{10, Align::kCenter}, {68}, {24, Align::kCenter}, {30}, {34}};
  table.header = {{{"No"}, {"Penerima"}, {"Salinan ke-"}, {"Tanggal terima"}, {"Tanda tangan"}}};
  table.row_height = 11;
  int number = 0;
  for (const auto& value : list_of(facts.content, "receivers")) {
    ++number;
    table.rows.push_back({{std::to_string(number)},
                          {std::string(id_of(value))},
                          {std::to_string(number)},
                          {""},
                          {""}});
  }
  if (number > 0) document.blocks.push_back(std::move(table));
  document.blocks.push_back(Signatures{{signature(facts.by, place_and_day(facts))}});
  return document;
}

Document archive_list(const Facts& facts) {
  auto document = form(facts, "daftar_arsip", "Daftar Arsip");
  document.orientation = Orientation::kLandscape;
  KeyValues head;
  head.key_width = 45;
  head.rows = {{"Kode klasifikasi", text_of(facts, "classification")},
               {"Uraian berkas", facts.procedure.title},
               {"Kurun waktu", facts.procedure.period},
               {"Lokasi simpan", text_of(facts, "location")},
               {"Unit pengolah", unit_or_agency(facts)}};
  document.blocks.push_back(std::move(head));
  Table table;
  table.columns = {{10, Align::kCenter},
                   {76},
                   {18, Align::kCenter},
                   {30, Align::kCenter},
                   {16, Align::kCenter},
                   {28, Align::kCenter},
                   {74}};
  table.header = {{{"No"},
                   {"Uraian"},
                   {"Langkah"},
                   {"Tanggal"},
                   {"Versi"},
                   {"Tingkat perkembangan"},
                   {"Sidik SHA-256"}}};
  int number = 0;
  for (const auto& each : facts.documents) {
    const auto title =
        each.unit_name.empty() ? each.title : each.title + " (" + each.unit_name + ")";
    table.rows.push_back({{std::to_string(++number)},
                          {title},
                          {std::to_string(static_cast<int>(each.step))},
                          {day_words(facts, each.at)},
                          {std::to_string(each.version)},
                          {"asli elektronik"},
                          {each.sha256}});
  }
  document.blocks.push_back(std::move(table));
  add_section(document, "Catatan", text_of(facts, "note"));
  document.blocks.push_back(
      Signatures{{signature(facts.by, place_and_day(facts) + "\nYang mengarsipkan,")}});
  return document;
}

}  // namespace takar::documents
