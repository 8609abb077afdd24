#include <algorithm>
#include <istream>
#include <regex>
#include <streambuf>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/text.hpp"
#include "sop/internal/tree.hpp"

namespace takar::sop::internal {
namespace {

// Leaves the YAML parser from inside one of its callbacks.
struct Stop {
  Rejection rejection;
};

std::string at_mark(const YAML::Mark& mark) {
  return std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1);
}

// What YAML 1.1 or 1.2 readers would make of an unquoted word.
Node::Kind kind_of_plain(const std::string& word) {
  static const std::regex number("-?(0|[1-9][0-9]{0,8})");
  static const std::regex unclear(
      "[-+]?[0-9._]+([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+|[-+]?[.](inf|Inf|INF)|[.](nan|NaN|NAN)"
      "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?|[0-9]+(:[0-5]?[0-9])+([.][0-9]*)?"
      "|[yY]|[nN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|True|TRUE|False|FALSE|=|<<");
  if (word == "true" || word == "false") return Node::Kind::kFlag;
  if (word.size() > 40) return Node::Kind::kText;
  if (std::regex_match(word, number)) return Node::Kind::kNumber;
  return std::regex_match(word, unclear) ? Node::Kind::kUnclear : Node::Kind::kText;
}

class TreeBuilder : public YAML::EventHandler {
 public:
  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_extras(mark, "", anchor);
    Node node;
    add(mark, std::move(node), "null");
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Stop{{"sop.yaml_not_allowed", {at_mark(mark), "alias (*)"}}};
  }
  void OnScalar(const YAML::Mark& mark,
                const std::string& tag,
                YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_extras(mark, tag, anchor);
    Node node;
    node.kind = tag == "?" ? kind_of_plain(value) : Node::Kind::kText;
    node.text = value;
    add(mark, std::move(node), value);
  }
  void OnSequenceStart(const YAML::Mark& mark,
                       const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Node::Kind::kList);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, Node::Kind::kMap);
  }
  void OnMapEnd() override { open_.pop_back(); }

 private:
  static void refuse_extras(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) throw Stop{{"sop.yaml_not_allowed", {at_mark(mark), "anchor (&)"}}};
    if (!tag.empty() && tag != "?" && tag != "!")
      throw Stop{{"sop.yaml_not_allowed", {at_mark(mark), "tag (" + tag.substr(0, 60) + ")"}}};
  }

  bool awaits_key() const {
    if (open_.empty() || open_.back()->kind != Node::Kind::kMap) return false;
    return open_.back()->keys.size() == open_.back()->items.size();
  }

  // A nested node is filled before its parent grows again, so the pointers stay good.
  Node* add(const YAML::Mark& mark, Node node, const std::string& words) {
    node.line = mark.line + 1;
    node.column = mark.column + 1;
    if (open_.empty()) {
      root_ = std::move(node);
      return &root_;
    }
    Node& parent = *open_.back();
    if (awaits_key()) {
      if (node.kind == Node::Kind::kList || node.kind == Node::Kind::kMap)
        throw Stop{{"sop.yaml_not_allowed", {at_mark(mark), "key ([ ] { })"}}};
      if (std::find(parent.keys.begin(), parent.keys.end(), words) != parent.keys.end())
        throw Stop{{"sop.duplicate_key", {at_mark(mark), words.substr(0, 60)}}};
      if (parent.keys.size() >= kKeysMax)
        throw Stop{{"sop.unknown_key", {at_mark(mark), "-", words.substr(0, 60), "-"}}};
      parent.keys.push_back(words);
      return nullptr;
    }
    parent.items.push_back(std::move(node));
    return &parent.items.back();
  }

  void open(const YAML::Mark& mark,
            const std::string& tag,
            YAML::anchor_t anchor,
            Node::Kind kind) {
    refuse_extras(mark, tag, anchor);
    if (open_.size() >= kDepthMax)
      throw Stop{{"sop.nested_too_deep", {at_mark(mark), std::to_string(kDepthMax)}}};
    Node node;
    node.kind = kind;
    open_.push_back(add(mark, std::move(node), ""));
  }

  static constexpr std::size_t kKeysMax = 64;  // No map of the format has so many.
  Node root_;
  std::vector<Node*> open_;
};

// Reads a text in place.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    auto* begin = const_cast<char*>(text.data());  // The stream only reads.
    setg(begin, begin, begin + text.size());
  }
};

// The length of the character at `place`: 0 if it is no well-formed UTF-8, or a control character
// other than tab and line ends.
std::size_t character_at(std::string_view text, std::size_t place) {
  const auto first = static_cast<unsigned char>(text[place]);
  if (first == '\t' || first == '\n' || first == '\r') return 1;
  if (first < 0x20 || first == 0x7F) return 0;
  return utf8_width(text.substr(place));
}

// Empty if every character may stand in the file, else "line:column" of the first that may not.
std::string first_bad_character(std::string_view text) {
  int line = 1, column = 1;
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t length = character_at(text, place);
    if (length == 0) return std::to_string(line) + ":" + std::to_string(column);
    column = text[place] == '\n' ? 1 : column + 1;
    line += text[place] == '\n' ? 1 : 0;
    place += length;
  }
  return {};
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return nullptr;
  return &items[static_cast<std::size_t>(found - keys.begin())];
}

std::string Node::at() const {
  return line == 0 ? "-" : std::to_string(line) + ":" + std::to_string(column);
}

Result<Node> read_yaml_tree(std::string_view text) {
  if (text.size() > kFileBytesMax)
    return reject("sop.file_too_large", {"-", std::to_string(kFileBytesMax)});
  if (const auto at = first_bad_character(text); !at.empty())
    return reject("sop.bad_characters", {at});
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  TreeBuilder builder;
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder))
      return reject("sop.bad_yaml", {"1:1", "kosong / empty"});
    TreeBuilder second;
    if (parser.HandleNextDocument(second))
      return reject("sop.yaml_not_allowed", {"-", "dokumen kedua / second document (---)"});
  } catch (const Stop& stop) {
    return reject(stop.rejection.code, stop.rejection.details);
  } catch (const YAML::Exception& error) {
    return reject("sop.bad_yaml", {at_mark(error.mark), error.msg});
  }
  return builder.take();
}

Node tree_of(const json::Value& value) {
  Node node;
  if (const auto* text = value.if_string()) {
    node.kind = Node::Kind::kText;
    node.text.assign(text->data(), text->size());
  } else if (const auto* number = value.if_int64()) {
    node.kind = Node::Kind::kNumber;
    node.text = std::to_string(*number);
  } else if (const auto* flag = value.if_bool()) {
    node.kind = Node::Kind::kFlag;
    node.text = *flag ? "true" : "false";
  } else if (const auto* list = value.if_array()) {
    node.kind = Node::Kind::kList;
    for (const auto& item : *list) node.items.push_back(tree_of(item));
  } else if (const auto* map = value.if_object()) {
    node.kind = Node::Kind::kMap;
    for (const auto& [key, item] : *map) {
      node.keys.emplace_back(key.data(), key.size());
      node.items.push_back(tree_of(item));
    }
  }
  return node;
}

}  // namespace takar::sop::internal
