#pragma once
// A question without side effects, named as docs/openapi.yaml names it.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace takar::app {

struct Question {
  std::string_view operation;                            // operationId, e.g. "task_page".
  std::vector<std::int64_t> numbers;                     // The path parameters in order.
  std::map<std::string, std::string, std::less<>> asks;  // Of the query, decoded; those it names.

  // The value of a query parameter, or the other one if it is absent.
  [[nodiscard]] std::string ask(std::string_view name, std::string_view otherwise = "") const;
  // The same as a whole number; the other one also if it is not a number.
  [[nodiscard]] std::int64_t ask_number(std::string_view name, std::int64_t otherwise) const;
};

}  // namespace takar::app
