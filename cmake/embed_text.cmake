# Writes a C++ source that holds one text file, so that the program carries it inside.
# usage: cmake -DINPUT=docs/x.tsv -DOUTPUT=x.cpp -DNAME=x_text -P cmake/embed_text.cmake
# Answers: const std::string_view takar::embedded::NAME, the bytes of the file as they are.
file(READ "${INPUT}" text)
string(LENGTH "${text}" length)
if(text MATCHES "\\)takar_text\"")
  message(FATAL_ERROR "${INPUT} holds the mark that ends an embedded text")
endif()
set(content "// Made from ${NAME} by cmake/embed_text.cmake. Change the text file, not this one.
#include <string_view>

namespace takar::embedded {

extern const std::string_view ${NAME};
const std::string_view ${NAME} = R\"takar_text(")
file(WRITE "${OUTPUT}" "${content}")
file(APPEND "${OUTPUT}" "${text}")
file(APPEND "${OUTPUT}" ")takar_text\";

}  // namespace takar::embedded
")
