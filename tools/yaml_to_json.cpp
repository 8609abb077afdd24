// Writes a YAML file as JSON: the build turns docs/openapi.yaml, which people edit, into the form
// that the server reads and publishes. Quoted scalars are text; plain ones are what YAML's core
// schema says, integers and not fractions.
//
// usage: yaml_to_json IN.yaml OUT.json

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include <yaml-cpp/yaml.h>

namespace {

void write_text(std::ostream& out, const std::string& text) {
  out << '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out << '\\' << c;
    } else if (c == '\n') {
      out << "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out << c;
    }
  }
  out << '"';
}

bool is_integer(const std::string& text) {
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  return text.size() > first && text.size() < 19 &&
         text.find_first_not_of("0123456789", first) == std::string::npos;
}

void write_node(std::ostream& out, const YAML::Node& node) {
  const char* mark = "";
  if (node.IsMap()) {
    out << '{';
    for (const auto& entry : node) {
      out << std::exchange(mark, ",");
      write_text(out, entry.first.Scalar());
      out << ':';
      write_node(out, entry.second);
    }
    out << '}';
  } else if (node.IsSequence()) {
    out << '[';
    for (const auto& entry : node) {
      out << std::exchange(mark, ",");
      write_node(out, entry);
    }
    out << ']';
  } else if (node.IsNull()) {
    out << "null";
  } else if (node.Tag() == "?" &&
             (node.Scalar() == "true" || node.Scalar() == "false" || is_integer(node.Scalar()))) {
    out << node.Scalar();
  } else {
    write_text(out, node.Scalar());
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: yaml_to_json IN.yaml OUT.json\n", stderr);
    return 2;
  }
  try {
    std::ofstream out(arguments[2], std::ios::binary);
    write_node(out, YAML::LoadFile(arguments[1]));
    out.flush();
    if (out) return 0;
    std::fprintf(stderr, "%s cannot be written\n", arguments[2]);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s: %s\n", arguments[1], failure.what());
  }
  return 3;
}
