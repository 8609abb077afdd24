#include "measurement/formula.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace takar::measurement {
namespace {

bool starts_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

// Reads by descent: sum of products of factors.
class FormulaReader {
 public:
  FormulaReader(std::string_view text, const std::vector<std::string>& components)
      : text_(text), components_(components) {}

  Result<Formula> read() {
    if (text_.size() > kFormulaBytesMax)
      return reject("measurement.formula_too_long", {std::to_string(kFormulaBytesMax)});
    if (read_sum() && next() != '\0') fail_here();
    if (failure_) return reject(*failure_);
    return std::move(formula_);
  }

 private:
  char next() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t'))
      ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  bool fail(std::string_view code, std::vector<std::string> details) {
    if (!failure_) failure_ = Rejection{code, std::move(details)};
    return false;
  }

  bool fail_here() {
    const auto rest = text_.substr(std::min(at_, text_.size()));
    const auto width = std::max<std::size_t>(utf8_width(rest), 1);
    return fail("measurement.formula_broken",
                {std::to_string(at_ + 1),
                 rest.empty() ? std::string("akhir") : std::string(rest.substr(0, width))});
  }

  void emit(char operation, std::string_view words = {}) {
    Formula::Item item;
    item.operation = operation;
    item.text = words;
    formula_.items_.push_back(std::move(item));
  }

  bool read_sum() {
    if (++depth_ > kFormulaDepthMax)
      return fail("measurement.formula_too_deep", {std::to_string(kFormulaDepthMax)});
    if (!read_product()) return false;
    while (next() == '+' || next() == '-') {
      const char operation = text_[at_++];
      if (!read_product()) return false;
      emit(operation);
    }
    --depth_;
    return true;
  }

  bool read_product() {
    if (!read_factor()) return false;
    while (next() == '*' || next() == '/' || next() == ':') {
      const bool multiply = text_[at_++] == '*';
      next();
      const auto from = at_;
      if (!read_factor()) return false;
      emit(multiply ? '*' : '/', trim(text_.substr(from, at_ - from)));
    }
    return true;
  }

  bool read_factor() {
    const char c = next();
    if (c == '-') {
      ++at_;
      if (++depth_ > kFormulaDepthMax)
        return fail("measurement.formula_too_deep", {std::to_string(kFormulaDepthMax)});
      if (!read_factor()) return false;
      --depth_;
      emit('~');
      return true;
    }
    if (c == '(') {
      ++at_;
      if (!read_sum()) return false;
      if (next() != ')') return fail_here();
      ++at_;
      return true;
    }
    if (is_digit(c)) return read_figure();
    if (starts_word(c)) return read_name();
    return fail_here();
  }

  bool read_figure() {
    const auto from = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) ++at_;
    const auto value = parse_decimal(text_.substr(from, at_ - from));
    if (!value) {
      at_ = from;
      return fail_here();
    }
    emit('n');
    formula_.items_.back().figure = *value;
    return true;
  }

  bool read_name() {
    const auto from = at_;
    while (at_ < text_.size() && (starts_word(text_[at_]) || is_digit(text_[at_]))) ++at_;
    const auto name = text_.substr(from, at_ - from);
    if (std::find(components_.begin(), components_.end(), name) == components_.end())
      return fail("measurement.formula_unknown_name", {std::string(name)});
    emit('c', name);
    return true;
  }

  std::string_view text_;
  const std::vector<std::string>& components_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  Formula formula_;
  std::optional<Rejection> failure_;
};

namespace {

Rational applied(char operation, const Rational& left, const Rational& right) {
  switch (operation) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
  }
}

}  // namespace

Result<Formula> Formula::parse(std::string_view text, const std::vector<std::string>& components) {
  return FormulaReader(text, components).read();
}

Computed Formula::evaluate(const Figures& figures) const {
  std::vector<Rational> stack;
  for (const auto& item : items_) {
    if (item.operation == 'n') {
      stack.push_back(item.figure);
    } else if (item.operation == 'c') {
      const auto found = figures.find(item.text);
      if (found == figures.end() || !found->second)
        return {std::nullopt, Computed::Why::kMissing, item.text};
      stack.push_back(*found->second);
    } else if (item.operation == '~') {
      stack.back() = -stack.back();
    } else {
      const Rational right = std::move(stack.back());
      stack.pop_back();
      if (item.operation == '/' && right == 0)
        return {std::nullopt, Computed::Why::kZeroDivisor, item.text};
      stack.back() = applied(item.operation, stack.back(), right);
    }
  }
  TAKAR_CHECK(stack.size() == 1, "a formula leaves one value");
  return {std::move(stack.front()), Computed::Why::kComputed, {}};
}

}  // namespace takar::measurement
