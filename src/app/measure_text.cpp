#include "app/measure_text.hpp"

#include "measurement/measure_file.hpp"

namespace takar::app {

Result<MeasuredText> measured_text(std::string_view cases, bool with_presets) {
  auto measured = measurement::measure_file(cases, with_presets);
  if (!measured) return reject(measured.error());
  return MeasuredText{json::write(measured->answer), std::move(measured->words), measured->refused};
}

MeasuredText preset_list() {
  return {json::write(measurement::presets_json()), measurement::presets_words(), 0};
}

}  // namespace takar::app
