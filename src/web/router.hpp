#pragma once
// Which route a path means. A path is cut at its slashes; a part in braces is a parameter.
//
// A written part goes before a parameter, so /cases/open_case is never read as a case.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/http.hpp"

namespace takar::web {

enum class ParameterType : std::uint8_t { kNumber, kWord };  // kNumber: 1-19 digits within int64.

struct Match {
  std::optional<std::size_t> route;     // Empty: the path is known, the method is not.
  std::vector<std::string> parameters;  // In the order of the path.
  std::string allow;                    // Methods of the path, for the Allow header.
};

class Router {
 public:
  // Adds `route` for a method and a pattern like "/cases/{case:number}/timeline"; "{name}" alone is
  // a word. Bug if the method and pattern are there already.
  void add(Method, std::string_view pattern, std::size_t route);

  // Empty if no pattern has this shape; a parameter of the wrong type is a shape that is not known.
  [[nodiscard]] std::optional<Match> find(Method, std::string_view path) const;

 private:
  struct Node {
    std::vector<std::pair<std::string, std::size_t>> words;  // Place among nodes_.
    std::optional<std::size_t> parameter;
    ParameterType type = ParameterType::kWord;
    std::vector<std::pair<Method, std::size_t>> routes;
  };

  std::size_t child_of(std::size_t node, std::string_view part);
  bool descend(std::size_t node,
               std::string_view rest,
               std::size_t& found,
               std::vector<std::string>& parameters) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
};

}  // namespace takar::web
