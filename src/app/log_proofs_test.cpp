#include "app/log_proofs.hpp"

#include "app/application.hpp"
#include "app/demo_agencies.hpp"
#include "store/engines_for_tests.hpp"
#include "store/event_log.hpp"
#include "store/signed_note.hpp"

namespace takar::app {
namespace {

const Instant kFounded = parse_rfc3339("2026-01-02T00:30:00Z").value();

class LogProofs : public store::OnBothEngines {
 protected:
  void SetUp() override {
    store::OnBothEngines::SetUp();
    if (IsSkipped()) return;
    demo_ = load_demo(store(), random_, kFounded);
    app_.emplace(store(),
                 ApplicationSettings{.clock = [] { return kFounded; },
                                     .random = &random_,
                                     .log = &log_,
                                     .cheap_passwords = true});
  }
  const Viewer& admin(std::size_t agency = 0) const { return demo_.agencies.at(agency).admin; }
  Result<json::Object> ask(const Question& question) {
    const auto answer = app_->read(admin(), question);
    if (!answer) return reject(answer.error());
    return json::parse(*answer).value().as_object();
  }
  static std::vector<Sha256> path_of(const json::Object& proof) {
    std::vector<Sha256> path;
    for (const auto& hash : proof.at("path").as_array())
      path.push_back(sha256_from_hex(std::string(hash.as_string())).value());
    return path;
  }
  static store::TreeHead head_of(const json::Object& proof) {
    return {proof.at("size").as_int64(),
            sha256_from_hex(json::string_or_empty(proof, "root")).value()};
  }
  // The place of the first event of that agency.
  std::int64_t event_of(const Viewer& viewer) {
    std::int64_t place = -1;
    store().read([&](store::ReadTransaction& tx) {
      store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
        if (place < 0 && event.agency == viewer.agency.value) place = event.place;
      });
    });
    return place;
  }

  SeededRandom random_{7};
  Log log_{[] { return kFounded; }, LogLevel::kError};
  LoadedDemo demo_;
  std::optional<Application> app_;
};

TEST_P(LogProofs, AnEventLeadsToTheRootOfTheSignedCheckpoint) {
  const auto place = event_of(admin());
  const auto proof = ask({"log_inclusion", {place}, {}}).value();
  const auto leaf = sha256_from_hex(json::string_or_empty(proof, "leaf")).value();
  EXPECT_TRUE(store::verify_inclusion(leaf, place, head_of(proof), path_of(proof)));
  EXPECT_FALSE(store::verify_inclusion(leaf, place + 1, head_of(proof), path_of(proof)));
  const auto key = store::LogKey::parse(json::string_or_empty(proof, "key"));
  ASSERT_TRUE(key.has_value());
  EXPECT_EQ(store::open_checkpoint(json::string_or_empty(proof, "checkpoint"), *key),
            head_of(proof));
}

TEST_P(LogProofs, AKeptCheckpointIsTheBeginningOfTheNewerLog) {
  const auto before = ask({"log_checkpoint", {}, {}}).value();
  store().write([&](store::WriteTransaction& tx) {
    tx.append({1, "contoh", 1, 1, "contoh_terjadi", "{}", kFounded});
    return true;
  });
  const auto from = std::to_string(before.at("size").as_int64());
  const auto proof = ask({"log_consistency", {}, {{"from", from}}}).value();
  EXPECT_TRUE(store::verify_consistency(head_of(before), head_of(proof), path_of(proof)));
  auto other = head_of(before);
  other.root = sha256("another log");
  EXPECT_FALSE(store::verify_consistency(other, head_of(proof), path_of(proof)));
}

TEST_P(LogProofs, EventsOfAnotherAgencyAndThoseToComeAreNotThere) {
  const auto code = [&](std::int64_t place) {
    return ask({"log_inclusion", {place}, {}}).error().code;
  };
  EXPECT_EQ(code(event_of(admin(1))), "app.event_not_found");
  EXPECT_EQ(code(1'000'000), "app.event_not_found");
  EXPECT_EQ(ask({"log_consistency", {}, {{"from", "1000000"}}}).error().code,
            "app.log_size_unknown");
  EXPECT_EQ(ask({"log_consistency", {}, {{"from", "0"}}}).error().code, "app.log_size_unknown");
}

TAKAR_ON_BOTH_ENGINES(LogProofs);

}  // namespace
}  // namespace takar::app
