// A BPMN file from anybody: it is refused or gives a draft, and an SOP that is sound and the same
// after it was written again.
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "bpmn/read.hpp"
#include "bpmn/write.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto read =
      takar::bpmn::read_bpmn({reinterpret_cast<const char*>(bytes), size}, "berkas.bpmn");
  if (!read || !read->sop) return 0;
  const auto again = takar::bpmn::read_bpmn(takar::bpmn::to_bpmn(*read->sop), "berkas.bpmn");
  TAKAR_CHECK(again && again->sop, "an SOP from a BPMN file does not come back from one");
  return 0;
}
