#include "sop/internal/tree_reader.hpp"

#include <charconv>

#include "sop/yaml.hpp"

namespace takar::sop::internal {
namespace {

constexpr std::string_view kTextForm = "teks / text";
constexpr std::string_view kListForm = "daftar / list";
constexpr std::string_view kMapForm = "kunci: nilai / mapping";
constexpr std::size_t kQuotedMax = 80;  // Bytes of a found word that a sentence repeats.

// The beginning of a word, never cut inside a character.
std::string quoted(const std::string& word) {
  if (word.size() <= kQuotedMax) return word;
  std::size_t end = kQuotedMax;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80) --end;
  return word.substr(0, end) + "...";
}

}  // namespace

void Walk::refuse(std::string_view code,
                  const Node& node,
                  const std::string& place,
                  std::vector<std::string> values) {
  if (rejection) return;
  for (auto& value : values) value = quoted(value);
  values.insert(values.begin(), {node.at(), place});
  rejection = Rejection{code, std::move(values)};
}

At::At(Walk& walk, const Node& node, std::string place)
    : walk_(&walk), node_(&node), place_(std::move(place)) {
  walk_->lines.emplace(place_, node_->at());
}

void At::refuse(std::string_view code, std::vector<std::string> values) const {
  walk_->refuse(code, *node_, place_, std::move(values));
}

std::string At::text() const {
  using Kind = Node::Kind;
  if (node_->kind == Kind::kNumber || node_->kind == Kind::kFlag || node_->kind == Kind::kUnclear) {
    refuse("sop.text_needs_quotes", {node_->text});
    return {};
  }
  if (node_->kind != Kind::kText) {
    refuse("sop.wrong_form", {std::string(kTextForm)});
    return {};
  }
  if (node_->text.size() > kTextBytesMax) {
    refuse("sop.too_many", {std::to_string(kTextBytesMax)});
    return {};
  }
  return node_->text;
}

bool At::flag() const {
  if (node_->kind != Node::Kind::kFlag) refuse("sop.unknown_word", {node_->text, "true, false"});
  return node_->text == "true";
}

std::int32_t At::number(std::int32_t least, std::int32_t most) const {
  std::int32_t value = 0;
  const auto& text = node_->text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = node_->kind == Node::Kind::kNumber && error == std::errc() &&
                     end == text.data() + text.size();
  if (whole && value >= least && value <= most) return value;
  refuse("sop.bad_number", {text, std::to_string(least), std::to_string(most)});
  return least;
}

std::vector<At> At::list(std::size_t most) const {
  std::vector<At> items;
  if (node_->kind != Node::Kind::kList) {
    refuse("sop.wrong_form", {std::string(kListForm)});
    return items;
  }
  if (node_->items.size() > most) {
    refuse("sop.too_many", {std::to_string(most)});
    return items;
  }
  items.reserve(node_->items.size());
  for (std::size_t i = 0; i < node_->items.size(); ++i)
    items.emplace_back(*walk_, node_->items[i], place_ + "/" + std::to_string(i + 1));
  return items;
}

std::vector<std::string> At::texts(std::size_t most) const {
  std::vector<std::string> all;
  for (const auto& item : list(most)) all.push_back(item.text());
  return all;
}

Map::Map(Walk& walk, const At& at) : walk_(&walk), at_(at) {
  if (at.node().kind != Node::Kind::kMap) at.refuse("sop.wrong_form", {std::string(kMapForm)});
}

std::optional<At> Map::find(std::string_view key) {
  asked_.emplace(key);
  const Node* value = at_.node().find(key);
  if (value == nullptr) return std::nullopt;
  const std::string prefix = at_.place().empty() ? "" : at_.place() + "/";
  return At(*walk_, *value, prefix + std::string(key));
}

std::optional<At> Map::need(std::string_view key) {
  auto value = find(key);
  if (!value && at_.node().kind == Node::Kind::kMap)
    at_.refuse("sop.missing_key", {std::string(key)});
  return value;
}

std::string Map::text(std::string_view key) {
  const auto value = need(key);
  return value ? value->text() : std::string();
}

std::string Map::text_or_empty(std::string_view key) {
  const auto value = find(key);
  return value ? value->text() : std::string();
}

std::vector<std::string> Map::texts(std::string_view key, std::size_t most) {
  const auto value = find(key);
  return value ? value->texts(most) : std::vector<std::string>();
}

void Map::close() const {
  std::string known;
  for (const auto& key : asked_) known += (known.empty() ? "" : ", ") + key;
  for (std::size_t i = 0; i < at_.node().keys.size(); ++i)
    if (!asked_.contains(at_.node().keys[i]))
      walk_->refuse(
          "sop.unknown_key", at_.node().items[i], at_.place(), {at_.node().keys[i], known});
}

}  // namespace takar::sop::internal
