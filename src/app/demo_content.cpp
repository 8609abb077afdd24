#include "app/demo_content.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace takar::app {
namespace {

using json::Array;
using json::Object;

struct Typist {
  const Object& page;
  const std::vector<DemoFigure>& figures;
  std::string_view date;
};

const Object& object_in(const Object& object, std::string_view key) {
  const auto* found = json::object_at(object, key);
  TAKAR_CHECK(found != nullptr, "the task page lacks a part that every task page has");
  return *found;
}

const Array& list_in(const Object& object, std::string_view key) {
  static const Array kEmpty;
  const auto* found = json::array_at(object, key);
  return found == nullptr ? kEmpty : *found;
}

json::Value date_value(const Typist& typist) {
  return json::Value(json::text(typist.date));
}

Array ids_of(const Array& rows, std::size_t limit) {
  Array ids;
  for (const auto& row : rows) {
    if (ids.size() == limit) break;
    ids.push_back(row.as_object().at("id"));
  }
  return ids;
}

const Object& catalogue(const Typist& typist) {
  return object_in(typist.page, "catalogue");
}

Object order(const Typist& typist) {
  return {{"instruction", "Mohon dilaksanakan sesuai SOP dan dilaporkan tepat waktu."},
          {"recipients", ids_of(list_in(catalogue(typist), "positions"), 3)},
          {"due_note", "Sesuai waktu baku SOP."}};
}

Object prepare_form(const Typist& typist) {
  constexpr std::size_t kAll = 500;
  return {{"indicator_ids", ids_of(list_in(catalogue(typist), "indicators"), kAll)},
          {"unit_ids", ids_of(list_in(catalogue(typist), "units"), kAll)}};
}

Object hand_out(const Typist& typist) {
  Array items;
  for (const auto& unit : list_in(catalogue(typist), "units"))
    items.push_back(Object{{"unit_id", unit.as_object().at("id")}, {"count", 1}});
  return {{"items", std::move(items)}};
}

const DemoFigure* figure_for(const Typist& typist, const Object& indicator) {
  const auto code = json::string_or_empty(indicator, "code");
  const auto found = std::find_if(typist.figures.begin(),
                                  typist.figures.end(),
                                  [&](const DemoFigure& figure) { return figure.code == code; });
  return found == typist.figures.end() ? nullptr : &*found;
}

Object value_of(const Typist& typist, const Object& indicator) {
  Object value{{"indicator_id", indicator.at("id")},
               {"components", Object{}},
               {"actual", nullptr},
               {"state", "filled"},
               {"note", ""}};
  const auto* figure = figure_for(typist, indicator);
  if (figure == nullptr) {
    value["state"] = "not_measured";
    value["note"] = "Belum diukur pada triwulan ini.";
    return value;
  }
  if (figure->components.empty()) {
    value["actual"] = figure->actual;
    return value;
  }
  Object components;
  std::size_t place = 0;
  for (const auto& component : list_in(indicator, "components"))
    components[component.as_object().at("id").as_string()] = figure->components.at(place++);
  value["components"] = std::move(components);
  return value;
}

Object fill_in(const Typist& typist) {
  Array values;
  for (const auto& indicator : list_in(object_in(typist.page, "form"), "indicators"))
    values.push_back(value_of(typist, indicator.as_object()));
  return {{"values", std::move(values)}};
}

Object gather(const Typist& typist) {
  Array missing;
  for (const auto& unit : list_in(typist.page, "units"))
    if (unit.as_object().at("state") == "closed") missing.push_back(unit.as_object().at("unit_id"));
  return {{"note", "Data seluruh unit telah dihimpun."}, {"accepted_missing", std::move(missing)}};
}

Object validate(const Typist& typist) {
  Array results;
  for (const auto& unit : list_in(typist.page, "unit_forms"))
    for (const auto& indicator : list_in(object_in(unit.as_object(), "form"), "indicators"))
      results.push_back(Object{{"unit_id", unit.as_object().at("unit_id")},
                               {"indicator_id", indicator.as_object().at("id")},
                               {"ok", true},
                               {"note", ""}});
  return {{"results", std::move(results)}, {"note", "Data sesuai dengan bukti dukung."}};
}

Object invite(const Typist& typist) {
  return {{"subject", "Rapat pembahasan pengukuran kinerja"},
          {"date", date_value(typist)},
          {"time", "09:00"},
          {"place", "Ruang rapat"},
          {"participants", ids_of(list_in(catalogue(typist), "positions"), 10)},
          {"agenda", Array{"Pembahasan capaian kinerja", "Kendala dan tindak lanjut"}}};
}

Object meet(const Typist& typist) {
  Array attendance;
  for (const auto& position : list_in(catalogue(typist), "positions"))
    attendance.push_back(Object{{"position_id", position.as_object().at("id")}, {"present", true}});
  return {{"attendance", std::move(attendance)}};
}

Object minutes(const Typist& typist) {
  const auto owners = ids_of(list_in(catalogue(typist), "positions"), 1);
  return {{"discussion", "Peserta membahas capaian tiap indikator dan penyebab selisihnya."},
          {"decisions",
           Array{Object{{"text", "Data yang belum lengkap dilengkapi sebelum dokumen disusun."},
                        {"owner_position_id", owners.empty() ? json::Value(nullptr) : owners[0]},
                        {"due", date_value(typist)}}}}};
}

Object draft(const Typist&) {
  return {{"title", "Pengukuran Kinerja"},
          {"summary", "Sebagian besar indikator mencapai target triwulan."},
          {"obstacles", "Sebagian data baru tersedia pada akhir triwulan."},
          {"follow_up", "Pengumpulan data dijadwalkan setiap bulan."}};
}

Object noted(const char* note) {
  return {{"note", note}};
}

Object check(const Typist&) {
  return noted("Telah diperiksa terhadap data unit.");
}
Object hand_in(const Typist&) {
  return noted("Formulir telah diisi lengkap.");
}
Object submit(const Typist&) {
  return noted("Disampaikan untuk persetujuan.");
}
Object report(const Typist&) {
  return noted("Dilaporkan sesuai hasil pengukuran.");
}

Object sign(const Typist&) {
  return {{"statement", "Saya telah membaca dan menyetujui dokumen ini."}};
}

Object cover_letter(const Typist&) {
  return {{"to", "Sekretaris Daerah"},
          {"subject", "Penyampaian dokumen pengukuran kinerja"},
          {"attachments", Array{"Dokumen Pengukuran Kinerja"}}};
}

Object copies(const Typist&) {
  return {{"count", 3}, {"receivers", Array{"Bagian Organisasi", "Inspektorat", "Arsip"}}};
}

Object archive(const Typist&) {
  return {{"classification", "000.8.6.3"}, {"location", "Lemari arsip 1, map 3"}, {"note", ""}};
}

struct Kind {
  std::string_view name;
  Object (*type)(const Typist&);
};

constexpr std::array kKinds{
    Kind{"order", order},
    Kind{"prepare_form", prepare_form},
    Kind{"hand_out", hand_out},
    Kind{"fill_in", fill_in},
    Kind{"hand_in", hand_in},
    Kind{"gather", gather},
    Kind{"recap", gather},
    Kind{"validate", validate},
    Kind{"invite", invite},
    Kind{"meet", meet},
    Kind{"minutes", minutes},
    Kind{"draft", draft},
    Kind{"check", check},
    Kind{"submit", submit},
    Kind{"sign", sign},
    Kind{"report", report},
    Kind{"cover_letter", cover_letter},
    Kind{"copies", copies},
    Kind{"archive", archive},
};

}  // namespace

Object demo_content(const Object& page,
                    const std::vector<DemoFigure>& figures,
                    std::string_view date) {
  const auto name = json::string_or_empty(object_in(page, "task"), "kind");
  for (const auto& kind : kKinds)
    if (kind.name == name) return kind.type({page, figures, date});
  throw Bug("the task page names a step kind that does not exist");
}

}  // namespace takar::app
