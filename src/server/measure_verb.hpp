#pragma once
// `takar measure FILE.json`: reckons achievements without a server (docs/formats/measure.md).

#include <string>

namespace takar::server {

struct MeasureVerb {
  std::string file;      // "-" for the standard input; "" only with `presets`.
  bool json = false;     // JSON whatever the output is; without a terminal it is JSON anyway.
  bool presets = false;  // Each case under every preset; without a file, the list of presets.
};

// Answers kNo if a case or the whole file was refused, kWrongUse without anything to measure.
// Throws Fault if the file cannot be read.
[[nodiscard]] int measure(const MeasureVerb&);

}  // namespace takar::server
