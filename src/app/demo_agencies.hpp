#pragma once
// The five demo agencies (data/demo/*.json): each takes up one of the five procedures, with units,
// positions, obviously fictional people, indicators with targets, and accounts that share one
// password. Only ever loaded into a demo store, which is served on a loopback address alone.

#include <string>
#include <string_view>
#include <vector>

#include "app/demo_quarter.hpp"
#include "base/random.hpp"
#include "store/store.hpp"

namespace takar::app {

// Shown on the screen; demo mode refuses every address but a loopback one.
inline constexpr std::string_view kDemoPassword = "kopi-susu-gula-aren";

// The quarter that the demo measures.
inline constexpr std::string_view kDemoPeriod = "2026Q3";

struct DemoAccount {
  std::string username, title, agency;
};

struct LoadedDemo {
  std::vector<DemoAgency> agencies;
  std::vector<DemoAccount> accounts;
};

// The accounts as load_demo() makes them, for a store that holds them already.
[[nodiscard]] std::vector<DemoAccount> demo_accounts();

// Loads all five in one transaction each. Throws Fault if the store fails or is not empty.
[[nodiscard]] LoadedDemo load_demo(store::Store&, Random&, Instant at);

}  // namespace takar::app
