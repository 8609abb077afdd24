#pragma once
// The facts that a paper is made from: who, where, when, which step, and what was filled in. They
// are plain values with all names looked up, so that making a paper is a pure function.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/indonesian.hpp"
#include "base/json.hpp"
#include "base/time.hpp"
#include "documents/model.hpp"
#include "organisation/actor.hpp"
#include "sop/sop.hpp"

namespace takar::documents {

struct Office {
  Letterhead letterhead;
  std::string place;  // Where letters are dated, e.g. "Lumajang".
  TimeZone zone = TimeZone::kWib;
  Paper paper = Paper::kA4;
};

// Somebody whose name stands on the paper. `position` is the post itself; the authority says
// whether it is printed with Plt. or Plh. and on which decree that rests.
struct Signer {
  std::string position, name, rank, nip;
  organisation::Authority authority;
};

struct CaseFacts {
  std::string title;      // e.g. "Pengukuran Kinerja Triwulan III 2026"
  std::string period;     // In words, e.g. "Triwulan III Tahun 2026"
  std::string sop_title;  // As its identity block prints it.
  std::string sop_number;
  std::vector<std::string> legal_basis;
};

struct StepFacts {
  sop::StepNumber number{};
  std::string printed_number;
  std::string activity;   // The source's own words.
  std::string output;     // The source's own words: the title of the paper.
  std::string unit_name;  // Of a step that every unit does for itself; else empty.
};

// A position or unit that the content names by its id.
struct Named {
  std::string title;   // Position title or unit name.
  std::string holder;  // Person who holds the position; may be empty.
};
using Names = std::map<std::string, Named, std::less<>>;  // Key: the id as decimal digits.

struct MeasuredComponent {
  std::string name;
  std::string value;  // Decimal text; empty: not given.
};

// One indicator of one unit, or of the agency as a whole, as the measurement gave it. Figures are
// decimal text and empty where there is none.
struct MeasuredRow {
  std::string indicator_id;
  std::string unit_name;  // Empty: the agency as a whole.
  std::string code, name, unit;
  std::string polarity;  // "higher" or "lower".
  std::string formula;   // In component names or ids, as printed; may be empty.
  std::string rule;      // The achievement rule in one line.
  std::vector<MeasuredComponent> components;
  std::string target, actual;
  std::string achievement;  // Percent.
  std::string reason;       // Why there is no achievement, e.g. "target nol".
  std::string state;        // "filled", "nihil", "not_measured", "empty".
  std::string note;
  // Decimals of what is printed. Empty: of a paper from before they were recorded with it.
  std::optional<std::int64_t> precision;
};

struct MissingUnit {
  std::string name, reason;
};

struct Remark {
  std::string place, text;
};

// A paper of the same case that this one sends, copies or files.
struct ListedDocument {
  std::string title;
  std::int32_t version = 1;
  sop::StepNumber step{};
  std::string unit_name;
  Instant at;  // UTC.
  std::string sha256;
};

// The answer of a deciding step.
struct Decision {
  bool yes = true;
  std::string label;   // e.g. "Setuju", "Tidak"
  std::string reason;  // Compulsory with "no".
  std::string target;  // Activity that the work goes back to, with "no".
  std::vector<Remark> remarks;
};

struct Facts {
  Office office;
  CaseFacts procedure;
  StepFacts step;
  Signer by;
  Instant at;            // UTC. When the step was completed.
  json::Object content;  // The step kind's content, as in the HTTP contract.
  Names positions;
  Names units;
  std::vector<MeasuredRow> rows;
  std::vector<MissingUnit> missing;
  std::optional<Decision> decision;
  std::string letter_number;   // Of a numbered letter; else empty.
  std::string receiver;        // Title of who gets the paper next; may be empty.
  std::vector<Signer> others;  // Who signs beside the performer: chair of a meeting, receiver.
  std::vector<ListedDocument> documents;
};

}  // namespace takar::documents
