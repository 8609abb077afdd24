#pragma once
// Reads the text of a formula by descent: a sum of products of factors.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measurement/formula.hpp"
#include "measurement/internal/formula_tree.hpp"

namespace takar::measurement {

class FormulaReader {
 public:
  // Borrows both. `open`: names that are not among `names` are components too.
  FormulaReader(std::string_view text, const std::vector<FormulaName>& names, bool open)
      : names_(names), open_(open) {
    tree_.text = text;
  }

  // Rejects like Formula::parse().
  [[nodiscard]] Result<FormulaTree> read();

 private:
  // Each answers the place of the part it read, or nothing after a failure.
  std::optional<std::size_t> sum();
  std::optional<std::size_t> product();
  std::optional<std::size_t> factor();
  std::optional<std::size_t> negation(std::size_t from);
  std::optional<std::size_t> figure();
  std::optional<std::size_t> named();
  std::optional<std::size_t> call(std::string_view word, std::size_t from);
  std::optional<std::size_t> reading(Reading, std::size_t from);
  std::optional<std::size_t> condition();
  std::optional<std::size_t> component(std::string_view words, std::size_t from);
  bool arguments(FormulaPart&);
  bool rounding(FormulaPart&);

  std::string_view text() const { return tree_.text; }
  char next();                          // The next byte that is no blank; '\0' at the end.
  bool takes(std::string_view symbol);  // Passes over it if it stands next.
  char sum_sign();                      // '+', '-' or '\0'; passes over it.
  char product_sign();                  // '*', '/' or '\0'; passes over it.
  std::optional<Comparison> comparison();
  const FormulaName* known_name();  // The longest that stands here; passes over it.
  std::string_view word_run();      // Words with blanks between; passes over them.
  bool is_known(std::string_view words) const;
  bool deeper();  // One level down; fails at the limit.
  std::nullopt_t fail(std::string_view code, std::vector<std::string> details);
  std::nullopt_t fail_here();
  std::nullopt_t fail_at(std::string_view code, std::string_view what, std::size_t from);
  std::optional<std::size_t> add(FormulaPart, std::size_t from);

  const std::vector<FormulaName>& names_;
  const bool open_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  FormulaTree tree_;
  std::optional<Rejection> failure_;
};

}  // namespace takar::measurement
