#include "drafting/document.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace takar::drafting {
namespace {

std::vector<std::string>& names_of(Document& document, std::string_view list) {
  return list == "steps" ? document.rows : document.performers;
}

const std::vector<std::string>& names_of(const Document& document, std::string_view list) {
  return list == "steps" ? document.rows : document.performers;
}

Value position_of(const Document& document, const ItemPlace& place) {
  const auto& names = names_of(document, place.list);
  const auto found = std::find(names.begin(), names.end(), place.item);
  if (found == names.end()) return {};
  return {found == names.begin() ? std::string(kFirst) : *(found - 1)};
}

void move_to(Document& document, const ItemPlace& place, const Value& position) {
  auto& names = names_of(document, place.list);
  const std::string name(place.item);
  std::erase(names, name);
  if (position.empty()) return;
  auto behind = names.begin();
  if (position.front() != kFirst) {
    const auto anchor = std::find(names.begin(), names.end(), position.front());
    TAKAR_CHECK(anchor != names.end(), "a row of a draft stands behind one that is not there");
    behind = anchor + 1;
  }
  names.insert(behind, name);
}

}  // namespace

std::optional<ItemPlace> item_place(std::string_view place) {
  const auto parts = split(place, '/');
  if (parts.size() != 3 || (parts[0] != "steps" && parts[0] != "performers")) return std::nullopt;
  return ItemPlace{parts[0], parts[1], parts[2]};
}

Value value_at(const Document& document, std::string_view place) {
  const auto item = item_place(place);
  if (item && item->field == "position") return position_of(document, *item);
  const auto found = document.cells.find(place);
  return found == document.cells.end() ? Value{} : found->second;
}

std::string text_at(const Document& document, std::string_view place) {
  const auto found = document.cells.find(place);
  return found == document.cells.end() || found->second.empty() ? std::string()
                                                                : found->second.front();
}

void set_value(Document& document, std::string_view place, Value value) {
  const auto item = item_place(place);
  if (item && item->field == "position") return move_to(document, *item, value);
  if (value.empty() || value == Value{""})
    document.cells.erase(std::string(place));
  else
    document.cells.insert_or_assign(std::string(place), std::move(value));
}

std::string row_name(std::size_t index) {
  return "r" + std::to_string(index + 1);
}

}  // namespace takar::drafting
