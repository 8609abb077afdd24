#include "server/measure_verb.hpp"

#include <unistd.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "app/measure_text.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"
#include "server/exit_code.hpp"

namespace takar::server {
namespace {

std::string text_of(const std::string& name) {
  std::stringstream text;
  if (name == "-") {
    text << std::cin.rdbuf();
    return text.str();
  }
  std::ifstream file(name, std::ios::binary);
  if (!file || !(text << file.rdbuf()))
    throw Fault(fmt::format("berkas {0} tidak terbaca / {0} cannot be read", name));
  return text.str();
}

void tell(const app::MeasuredText& measured, bool as_json) {
  fmt::print("{}{}", as_json ? measured.json : measured.words, as_json ? "\n" : "");
}

int refused(const Rejection& rejection, bool as_json) {
  const auto told = explain(rejection);
  fmt::print(stderr, "{}\n{}\n", told.indonesian, told.english);
  if (as_json)
    fmt::print("{}\n",
               json::write(json::Object{{"results", json::Array{}},
                                        {"reason", told.indonesian + " / " + told.english},
                                        {"code", json::text(rejection.code)}}));
  return kNo;
}

}  // namespace

int measure(const MeasureVerb& verb) {
  const bool as_json = verb.json || isatty(STDOUT_FILENO) == 0;
  if (verb.file.empty() && verb.presets) {
    tell(app::preset_list(), as_json);
    return kDone;
  }
  if (verb.file.empty()) {
    fmt::print(stderr, "Sebutkan berkas kasus. / Name the file of cases.\n");
    return kWrongUse;
  }
  const auto measured = app::measured_text(text_of(verb.file), verb.presets);
  if (!measured) return refused(measured.error(), as_json);
  tell(*measured, as_json);
  if (measured->refused == 0) return kDone;
  fmt::print(stderr,
             "{0} kasus ditolak; yang lain dihitung. / {0} cases were refused; the others are "
             "measured.\n",
             measured->refused);
  return kNo;
}

}  // namespace takar::server
