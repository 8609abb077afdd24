# takar_embed(<target> <name> <file>...)
# Puts files into the target as read-only bytes. The target's sources then may say
#   #include "embedded/<name>.hpp"
#   for (const takar::embedded::File& file : takar::embedded::<name>()) ...
# A file's `name` is its path relative to the option BASE (default: the project folder).
# A changed file rebuilds the target; a new one needs a CMake run (glob with CONFIGURE_DEPENDS).
function(takar_embed target name)
  cmake_parse_arguments(PARSE_ARGV 2 embed "" "BASE" "")
  if(NOT embed_BASE)
    set(embed_BASE ${CMAKE_SOURCE_DIR})
  endif()
  set(folder ${CMAKE_BINARY_DIR}/embedded-${target})
  set(assembly "  .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  set(files "")
  foreach(file IN LISTS embed_UNPARSED_ARGUMENTS)
    get_filename_component(file ${file} ABSOLUTE BASE_DIR ${CMAKE_SOURCE_DIR})
    file(RELATIVE_PATH path ${embed_BASE} ${file})
    set(symbol takar_embedded_${name}_${number})
    string(APPEND assembly
      "  .global ${symbol}\n  .global ${symbol}_end\n  .balign 16\n"
      "${symbol}:\n  .incbin \"${file}\"\n${symbol}_end:\n  .byte 0\n")
    string(APPEND declarations "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows
      "    {\"${path}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR number "${number} + 1")
    list(APPEND files ${file})
  endforeach()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${folder}/embedded/${name}.hpp @ONLY CONTENT [=[
#pragma once
// Made by cmake/embed.cmake.
#include <span>
#include <string_view>
#ifndef TAKAR_EMBEDDED_FILE
#define TAKAR_EMBEDDED_FILE
namespace takar::embedded {
struct File {
  std::string_view name;
  std::string_view bytes;
};
}  // namespace takar::embedded
#endif
namespace takar::embedded {
// In the order in which the build names them.
[[nodiscard]] std::span<const File> @name@();
}  // namespace takar::embedded
]=])
  file(CONFIGURE OUTPUT ${folder}/${name}.cpp @ONLY CONTENT [=[
#include "embedded/@name@.hpp"
#include <array>
#include <cstddef>
@declarations@
namespace takar::embedded {
std::span<const File> @name@() {
  static const std::array<File, @number@> files{{
@rows@  }};
  return files;
}
}  // namespace takar::embedded
]=])
  file(CONFIGURE OUTPUT ${folder}/${name}.S @ONLY CONTENT "${assembly}")
  set_source_files_properties(${folder}/${name}.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${folder}/${name}.cpp ${folder}/${name}.S)
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
