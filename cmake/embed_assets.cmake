# Puts the built web app and the HTTP contract into the program.
# usage: cmake -DDIST=ui/dist -DCONTRACT=openapi.json -DOUTPUT=FOLDER -P cmake/embed_assets.cmake
# Writes OUTPUT/web_assets.S (the bytes) and OUTPUT/web_assets.cpp (the table): every file below
# DIST, with its forms FILE.br and FILE.gz beside it. Without a DIST the table is empty.
file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE "${DIST}" "${DIST}/*")
list(FILTER files EXCLUDE REGEX "\\.(br|gz)$")
list(SORT files)

set(bytes "  .section .rodata\n")
set(names "")
set(rows "")
set(number 0)
set(count 0)

# Adds the bytes of one file; answers the C++ expression that views them in `view`.
macro(add_bytes file)
  string(APPEND bytes "takar_asset_${number}:\n  .incbin \"${file}\"\ntakar_asset_${number}_end:\n  .byte 0\n")
  string(APPEND bytes "  .globl takar_asset_${number}, takar_asset_${number}_end\n")
  string(APPEND names "extern const char takar_asset_${number}[], takar_asset_${number}_end[];\n")
  set(view "between(takar_asset_${number}, takar_asset_${number}_end)")
  math(EXPR number "${number} + 1")
endmacro()

foreach(file IN LISTS files)
  file(SHA256 "${DIST}/${file}" digest)
  add_bytes("${DIST}/${file}")
  set(row "{\"${file}\", \"${digest}\", ${view}")
  foreach(form br gz)
    if(EXISTS "${DIST}/${file}.${form}")
      add_bytes("${DIST}/${file}.${form}")
      string(APPEND row ", ${view}")
    else()
      string(APPEND row ", {}")
    endif()
  endforeach()
  string(APPEND rows "      ${row}},\n")
  math(EXPR count "${count} + 1")
endforeach()
add_bytes("${CONTRACT}")

file(WRITE "${OUTPUT}/web_assets.S" "${bytes}  .section .note.GNU-stack,\"\",%progbits\n")
file(WRITE "${OUTPUT}/web_assets.cpp" "// Made by cmake/embed_assets.cmake.
#include <array>

#include \"web/assets.hpp\"

extern \"C\" {
${names}}

namespace takar::web {
namespace {

[[maybe_unused]] std::string_view between(const char* first, const char* end) {
  return {first, static_cast<std::size_t>(end - first)};
}

}  // namespace

std::span<const Asset> embedded_assets() {
  static const std::array<Asset, ${count}> assets{{
${rows}  }};
  return assets;
}

std::string_view embedded_contract() { return ${view}; }

}  // namespace takar::web
")
