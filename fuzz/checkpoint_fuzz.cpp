// A checkpoint from outside: a key that is read is printed as it stood, a note is never believed
// without its key.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "store/signed_note.hpp"
#include "store/verify.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto outside = takar::store::read_outside(text);
  takar::store::LogKey key;
  if (const auto read = takar::store::LogKey::parse(outside.key)) {
    TAKAR_CHECK(takar::store::LogKey::parse(read->text()).has_value(), "a key is lost in print");
    key = *read;
  }
  static_cast<void>(takar::store::open_checkpoint(outside.checkpoint, key));
  static_cast<void>(takar::store::open_checkpoint(text, key));
  return 0;
}
