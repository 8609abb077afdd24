// A DOCX or XLSX from anybody: an answer, never a crash.
#include <cstdint>
#include <string>

#include "exchange/read_sop.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string package(reinterpret_cast<const char*>(bytes), size);
  (void)takar::exchange::read_sop("PK\x03\x04" + package, "fuzz.docx");
  return 0;
}
