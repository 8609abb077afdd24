#include "app/first_start.hpp"

#include <chrono>

#include <fmt/format.h>

#include "base/fault.hpp"
#include "base/rejections.hpp"
#include "organisation/account_store.hpp"

namespace takar::app {
namespace {

// The agencies of the demo stand since long before the quarter that is measured.
constexpr std::chrono::days kStandingSince{300};

void open_quarter(Application& app, const DemoAgency& agency) {
  const auto& opener = agency.people.front();
  const auto answer = app.act(opener.viewer,
                              {.verb = "open_case",
                               .idempotency_key = fmt::format("demo-open-{}", agency.id),
                               .body = {{"sop_id", std::to_string(agency.sop_id)},
                                        {"period", std::string(kDemoPeriod)},
                                        {"position_id", std::to_string(opener.position.value)}}});
  if (answer.kind != ActAnswer::Kind::kDone)
    throw Fault(fmt::format("{}: {}", agency.id, explain(answer.rejection).indonesian));
}

}  // namespace

std::optional<std::string> first_admin_secret(store::Store& store, Random& random) {
  std::optional<std::string> secret;
  store.write([&](store::WriteTransaction& tx) {
    secret = organisation::make_first_admin_secret(tx, random);
    return secret.has_value();
  });
  return secret;
}

LoadedDemo demo_for_people(store::Store& store, Application& app, Random& random, Instant now) {
  if (!app.needs_first_admin()) return {.accounts = demo_accounts()};
  auto loaded = load_demo(store, random, now - kStandingSince);
  for (const auto& agency : loaded.agencies) open_quarter(app, agency);
  return loaded;
}

}  // namespace takar::app
