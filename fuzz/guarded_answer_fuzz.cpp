// The answer of a reader that was taken over: a draft of the right shape, or a rejection.
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "exchange/guarded.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto answer = takar::exchange::answer_from({reinterpret_cast<const char*>(bytes), size});
  if (!answer) return 0;
  for (const auto& step : answer->draft.steps)
    for (const auto column : step.row.performers)
      TAKAR_CHECK(static_cast<std::size_t>(column) <= answer->draft.performers.size(),
                  "a performer without a column");
  return 0;
}
