// A PDF from anybody: an answer, never a crash.
#include <cstdint>
#include <string>

#include "exchange/read_sop.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string pdf = "%PDF-1.5\n" + std::string(reinterpret_cast<const char*>(bytes), size);
  (void)takar::exchange::read_sop(pdf, "fuzz.pdf");
  return 0;
}
