#include "app/question.hpp"

#include "base/text.hpp"

namespace takar::app {

std::string Question::ask(std::string_view name, std::string_view otherwise) const {
  const auto found = asks.find(name);
  return found == asks.end() ? std::string(otherwise) : found->second;
}

std::int64_t Question::ask_number(std::string_view name, std::int64_t otherwise) const {
  return whole_number(ask(name)).value_or(otherwise);
}

}  // namespace takar::app
