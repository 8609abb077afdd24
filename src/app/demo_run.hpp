#pragma once
// `takar demo`: plays one quarter of all five procedures without a screen, writes every paper as a
// file, and tells how each step's actual time compares with the SOP's own standard.

#include <cstdint>
#include <string>
#include <vector>

#include "app/demo_agencies.hpp"
#include "store/store.hpp"

namespace takar::app {

struct DemoSettings {
  std::string folder;    // Papers, and the store itself when it is embedded (FOLDER/takar.db).
  std::string database;  // "" for the embedded store; else an empty PostgreSQL database.
  std::uint64_t seed = 1;
};

struct DemoStepRow {
  std::string number, activity, performers, standard;
  std::string working, waiting;        // In words: "12 menit", "2 hari".
  std::int64_t rounds = 0;             // Visits; more than one: it was returned to.
  std::vector<std::string> documents;  // File names.
};

struct DemoProcedure {
  std::string id, agency;
  bool completed = false;
  std::int64_t returns = 0;
  std::int64_t units = 0;  // That were asked for data.
  std::vector<DemoStepRow> steps;
  std::vector<std::string> documents;  // Paths of the files, below the folder.
};

struct DemoOutcome {
  std::vector<DemoProcedure> procedures;
  std::int64_t events = 0;
  std::string log_root;  // 64 hexadecimal digits: the root of the Merkle tree over all events.
};

// Throws Fault with a sentence if the folder or database holds something else, or a step that the
// demo expects to pass is refused.
[[nodiscard]] DemoOutcome run_demo(const DemoSettings&);

// {"procedures":[{"id","steps","completed","returns","units","documents"}],"events","log_root"}
[[nodiscard]] std::string demo_json(const DemoOutcome&);
// One table a procedure, as wide as a terminal.
[[nodiscard]] std::string demo_table(const DemoOutcome&);

}  // namespace takar::app
