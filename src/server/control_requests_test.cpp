#include "server/control_requests.hpp"

#include <filesystem>
#include <fstream>

#include "base/fault.hpp"
#include "store/blob_folder.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::server {
namespace {

class ControlRequests : public store::OnBothEngines {
 protected:
  ControlAnswer ask(std::string_view request) {
    return answer_control(store(), scratch().settings().address, request, from_us(1));
  }
};

TEST_P(ControlRequests, FindAFlippedBitAndAMissingFileAmongThoseHandedIn) {
  const auto first = store().blobs().put(bytes_of("bukti satu"));
  const auto second = store().blobs().put(bytes_of("bukti dua"));
  store().write([&](store::WriteTransaction& tx) {
    store::name_blob(tx, first);
    store::name_blob(tx, second);
    return true;
  });
  EXPECT_TRUE(ask("fixity").done);
  std::ofstream(store().blobs().path_of(first.sha256)) << "bukti sat5";
  std::filesystem::remove(store().blobs().path_of(second.sha256));
  const auto answer = ask("fixity");
  EXPECT_FALSE(answer.done);
  EXPECT_NE(answer.words.find("damaged: " + store().blobs().path_of(first.sha256)),
            std::string::npos);
  EXPECT_NE(answer.words.find("missing: " + store().blobs().path_of(second.sha256)),
            std::string::npos);
}

TEST_P(ControlRequests, SayThatThereIsNothingToExport) {
  const auto folder = scratch().folder() + "/bag";
  const auto answer = ask("export 0 0 2026Q1 " + folder);
  EXPECT_FALSE(answer.done);
  EXPECT_NE(answer.words.find("triwulan-2026Q1"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder));
}

TEST_P(ControlRequests, AreRefusedWhenNobodyKnowsThem) {
  EXPECT_THROW(ask("drop everything"), Fault);
}

TAKAR_ON_BOTH_ENGINES(ControlRequests);

}  // namespace
}  // namespace takar::server
