// A parser with a fault that only a program which watches the branches finds in a few seconds: shows
// that tests/fuzz/run is able to fail.
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size > 3 && bytes[0] == 't' && bytes[1] == 'k' && bytes[2] == 'r' && bytes[3] == '!')
    __builtin_trap();
  return 0;
}
