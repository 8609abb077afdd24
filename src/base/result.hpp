#pragma once
// Result<T>: the value a rule produced, or the Rejection that says why it did not.
//
// A rejection is an answer to a person, never an exception and never dropped. tl::expected is not
// [[nodiscard]], so every function that returns a Result says so itself.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace takar {

struct Rejection {
  std::string_view code;             // A row of docs/rejections.tsv, e.g. workflow.step_not_open.
  std::vector<std::string> details;  // Values for the placeholders {1}, {2} ... of the sentence.

  bool operator==(const Rejection&) const = default;
};

template <class T>
using Result = tl::expected<T, Rejection>;

// `code` must be a string literal: it is kept as a view.
[[nodiscard]] inline tl::unexpected<Rejection> reject(std::string_view code,
                                                      std::vector<std::string> details = {}) {
  return tl::unexpected<Rejection>({code, std::move(details)});
}

// Hands a rejection on: `if (!read) return reject(read.error());`
[[nodiscard]] inline tl::unexpected<Rejection> reject(Rejection rejection) {
  return tl::unexpected<Rejection>(std::move(rejection));
}

}  // namespace takar
