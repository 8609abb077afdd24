#include "web/router.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace takar::web {
namespace {

// Cuts the first part off "/part/rest".
std::string_view next_part(std::string_view& rest) {
  rest.remove_prefix(1);
  const auto part = rest.substr(0, rest.find('/'));
  rest.remove_prefix(part.size());
  return part;
}

}  // namespace

std::size_t Router::child_of(std::size_t node, std::string_view part) {
  const bool parameter = part.starts_with('{') && part.ends_with('}');
  if (parameter) {
    const auto type = part.ends_with(":number}") ? ParameterType::kNumber : ParameterType::kWord;
    if (!nodes_[node].parameter) {
      nodes_[node].parameter = nodes_.size();
      nodes_[node].type = type;
      nodes_.emplace_back();
    }
    TAKAR_CHECK(nodes_[node].type == type, "two types of parameter in one place of a path");
    return *nodes_[node].parameter;
  }
  for (const auto& [word, child] : nodes_[node].words)
    if (word == part) return child;
  nodes_[node].words.emplace_back(part, nodes_.size());
  nodes_.emplace_back();
  return nodes_.size() - 1;
}

void Router::add(Method method, std::string_view pattern, std::size_t route) {
  std::size_t node = 0;
  while (!pattern.empty()) node = child_of(node, next_part(pattern));
  for (const auto& [known, place] : nodes_[node].routes)
    TAKAR_CHECK(known != method, "two routes for one method and path");
  nodes_[node].routes.emplace_back(method, route);
}

bool Router::descend(std::size_t node,
                     std::string_view rest,
                     std::size_t& found,
                     std::vector<std::string>& parameters) const {
  const Node& here = nodes_[node];
  if (rest.empty()) {
    found = node;
    return !here.routes.empty();
  }
  const auto part = next_part(rest);
  for (const auto& [word, child] : here.words)
    if (word == part && descend(child, rest, found, parameters)) return true;
  if (!here.parameter) return false;
  if (here.type == ParameterType::kNumber && !whole_number(part)) return false;
  parameters.emplace_back(part);
  if (descend(*here.parameter, rest, found, parameters)) return true;
  parameters.pop_back();
  return false;
}

std::optional<Match> Router::find(Method method, std::string_view path) const {
  std::size_t node = 0;
  Match match;
  if (path.empty() || path.front() != '/') return std::nullopt;
  if (!descend(0, path, node, match.parameters)) return std::nullopt;
  for (const auto& [known, route] : nodes_[node].routes) {
    const bool as_get = method == Method::kHead && known == Method::kGet;
    if (known == method || as_get) match.route = route;
    if (!match.allow.empty()) match.allow += ", ";
    match.allow += name_of(known);
    if (known == Method::kGet) match.allow += ", HEAD";
  }
  return match;
}

}  // namespace takar::web
