#include "measurement/internal/formula_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace takar::measurement {
namespace {

constexpr std::size_t kNameBytesShown = 80;  // Source: our choice; one line of a screen.

struct FunctionWord {
  std::string_view word;
  Function function;
  std::size_t fewest, most;  // Arguments.
};

// Source: docs/formats/formula.md.
constexpr std::array kFunctions{FunctionWord{"if", Function::kIf, 3, 3},
                                FunctionWord{"jika", Function::kIf, 3, 3},
                                FunctionWord{"min", Function::kMin, 1, 50},
                                FunctionWord{"max", Function::kMax, 1, 50},
                                FunctionWord{"sum", Function::kSum, 1, 50},
                                FunctionWord{"avg", Function::kAverage, 1, 50},
                                FunctionWord{"count", Function::kCount, 1, 50},
                                FunctionWord{"abs", Function::kAbs, 1, 1},
                                FunctionWord{"round", Function::kRound, 1, 2},
                                FunctionWord{"coalesce", Function::kCoalesce, 1, 50}};

struct ReadingWord {
  std::string_view word;
  Reading reading;
};

constexpr std::array kReadings{ReadingWord{"sebelumnya", Reading::kBefore},
                               ReadingWord{"previous", Reading::kBefore},
                               ReadingWord{"sampai_tw_ini", Reading::kToDate},
                               ReadingWord{"year_to_date", Reading::kToDate},
                               ReadingWord{"tingkat_lapor", Reading::kReported},
                               ReadingWord{"reporting_rate", Reading::kReported}};

struct ComparisonSign {
  std::string_view sign;
  Comparison comparison;
};

// Longer signs before the signs that they begin with.
constexpr std::array kComparisons{ComparisonSign{"<=", Comparison::kLessOrEqual},
                                  ComparisonSign{">=", Comparison::kGreaterOrEqual},
                                  ComparisonSign{"<>", Comparison::kNotEqual},
                                  ComparisonSign{"!=", Comparison::kNotEqual},
                                  ComparisonSign{"==", Comparison::kEqual},
                                  ComparisonSign{"≤", Comparison::kLessOrEqual},
                                  ComparisonSign{"≥", Comparison::kGreaterOrEqual},
                                  ComparisonSign{"≠", Comparison::kNotEqual},
                                  ComparisonSign{"<", Comparison::kLess},
                                  ComparisonSign{">", Comparison::kGreater},
                                  ComparisonSign{"=", Comparison::kEqual}};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool starts_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_word(char c) {
  return starts_word(c) || is_digit(c);
}

// Bytes of `text` that spell `name`, any blanks counting as one and letters of either case as the
// same; 0 if it does not stand there as a whole.
std::size_t spelled(std::string_view text, std::string_view name) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_blank(name[i])) {
      if (at == text.size() || !is_blank(text[at])) return 0;
      while (at < text.size() && is_blank(text[at])) ++at;
      while (i + 1 < name.size() && is_blank(name[i + 1])) ++i;
      continue;
    }
    if (at == text.size() ||
        to_lower_ascii(text.substr(at, 1)) != to_lower_ascii(name.substr(i, 1)))
      return 0;
    ++at;
  }
  const bool ends = at == text.size() || !is_word(text[at]) || !is_word(name.back());
  return ends ? at : 0;
}

}  // namespace

std::string place_of(std::string_view text, std::size_t byte) {
  const auto front = text.substr(0, byte);
  const auto starts = std::count_if(front.begin(), front.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return std::to_string(starts + 1);
}

Result<FormulaTree> FormulaReader::read() {
  if (text().size() > kFormulaBytesMax)
    return reject("measurement.formula_too_long", {std::to_string(kFormulaBytesMax)});
  const auto root = sum();
  if (root && next() != '\0') fail_here();
  if (failure_) return reject(*failure_);
  tree_.root = *root;
  auto unit = unit_of(tree_);
  if (!unit) return reject(unit.error());
  tree_.unit = std::move(*unit);
  return std::move(tree_);
}

char FormulaReader::next() {
  while (at_ < text().size() && is_blank(text()[at_])) ++at_;
  return at_ < text().size() ? text()[at_] : '\0';
}

bool FormulaReader::takes(std::string_view symbol) {
  next();
  if (!text().substr(at_).starts_with(symbol)) return false;
  at_ += symbol.size();
  return true;
}

char FormulaReader::sum_sign() {
  if (takes("+")) return '+';
  if (takes("-") || takes("−") || takes("–")) return '-';
  return '\0';
}

// "a x 100": the letter multiplies where a factor just ended, as Indonesian texts write it.
char FormulaReader::product_sign() {
  if (takes("*") || takes("×")) return '*';
  if (takes("/") || takes(":") || takes("÷")) return '/';
  const auto rest = text().substr(at_);
  const bool multiplies = !rest.empty() && (rest[0] == 'x' || rest[0] == 'X') &&
                          (rest.size() == 1 || !is_word(rest[1])) && !is_known("x");
  if (!multiplies) return '\0';
  ++at_;
  return '*';
}

std::optional<Comparison> FormulaReader::comparison() {
  for (const auto& each : kComparisons)
    if (takes(each.sign)) return each.comparison;
  return std::nullopt;
}

bool FormulaReader::is_known(std::string_view words) const {
  return std::any_of(names_.begin(), names_.end(), [&](const FormulaName& name) {
    return !name.written.empty() && spelled(words, name.written) == words.size();
  });
}

const FormulaName* FormulaReader::known_name() {
  const FormulaName* longest = nullptr;
  std::size_t width = 0;
  for (const auto& name : names_) {
    if (name.written.empty()) continue;
    const auto spells = spelled(text().substr(at_), name.written);
    if (spells > width) width = spells, longest = &name;
  }
  at_ += width;
  return longest;
}

std::string_view FormulaReader::word_run() {
  const auto from = at_;
  auto until = at_;
  while (at_ < text().size() && starts_word(text()[at_])) {
    const auto begins = at_;
    while (at_ < text().size() && is_word(text()[at_])) ++at_;
    const auto word = text().substr(begins, at_ - begins);
    const bool multiplies = until > from && (word == "x" || word == "X");
    if (multiplies) break;
    until = at_;
    while (at_ < text().size() && is_blank(text()[at_])) ++at_;
  }
  at_ = until;
  return text().substr(from, until - from);
}

bool FormulaReader::deeper() {
  if (++depth_ <= kFormulaDepthMax) return true;
  fail("measurement.formula_too_deep", {std::to_string(kFormulaDepthMax)});
  return false;
}

std::nullopt_t FormulaReader::fail(std::string_view code, std::vector<std::string> details) {
  if (!failure_) failure_ = Rejection{code, std::move(details)};
  return std::nullopt;
}

std::nullopt_t FormulaReader::fail_here() {
  const auto rest = text().substr(std::min(at_, text().size()));
  const auto width = std::max<std::size_t>(utf8_width(rest), 1);
  return fail("measurement.formula_broken",
              {place_of(text(), at_),
               rest.empty() ? std::string("akhir / end") : std::string(rest.substr(0, width))});
}

std::nullopt_t FormulaReader::fail_at(std::string_view code,
                                      std::string_view what,
                                      std::size_t from) {
  return fail(code, {std::string(what.substr(0, kNameBytesShown)), place_of(text(), from)});
}

std::optional<std::size_t> FormulaReader::add(FormulaPart part, std::size_t from) {
  if (tree_.parts.size() == kFormulaStepsMax)
    return fail("measurement.formula_too_many_steps", {std::to_string(kFormulaStepsMax)});
  part.from = from;
  part.until = at_;
  tree_.parts.push_back(std::move(part));
  return tree_.parts.size() - 1;
}

std::optional<std::size_t> FormulaReader::sum() {
  if (!deeper()) return std::nullopt;
  next();
  const auto from = at_;
  auto behind = at_;
  FormulaPart chain{.part = Part::kSum};
  for (char sign = '+'; sign != '\0'; sign = sum_sign()) {
    const auto term = product();
    if (!term) return std::nullopt;
    chain.operands.push_back(*term);
    chain.operators += sign;
    behind = at_;
  }
  --depth_;
  if (chain.operands.size() == 1) return chain.operands.front();
  at_ = behind;
  return add(std::move(chain), from);
}

std::optional<std::size_t> FormulaReader::product() {
  next();
  const auto from = at_;
  auto behind = at_;
  FormulaPart chain{.part = Part::kProduct};
  for (char sign = '*'; sign != '\0'; sign = product_sign()) {
    const auto term = factor();
    if (!term) return std::nullopt;
    chain.operands.push_back(*term);
    chain.operators += sign;
    behind = at_;
  }
  if (chain.operands.size() == 1) return chain.operands.front();
  at_ = behind;
  return add(std::move(chain), from);
}

std::optional<std::size_t> FormulaReader::factor() {
  const char c = next();
  const auto from = at_;
  if (takes("-") || takes("−")) return negation(from);
  if (c == '(') {
    ++at_;
    const auto inner = sum();
    if (!inner) return std::nullopt;
    if (!takes(")")) return fail_here();
    // The brackets belong to the words of a divisor that became zero.
    auto& part = tree_.parts[*inner];
    if (part.part != Part::kComponent) part.from = from, part.until = at_;
    return inner;
  }
  if (is_digit(c)) return figure();
  return named();
}

std::optional<std::size_t> FormulaReader::negation(std::size_t from) {
  if (!deeper()) return std::nullopt;
  const auto inner = factor();
  if (!inner) return std::nullopt;
  --depth_;
  return add({.part = Part::kNegation, .operands = {*inner}}, from);
}

std::optional<std::size_t> FormulaReader::figure() {
  const auto from = at_;
  while (at_ < text().size() && (is_digit(text()[at_]) || text()[at_] == '.')) ++at_;
  const auto value = parse_decimal(text().substr(from, at_ - from));
  if (!value) {
    at_ = from;
    return fail_here();
  }
  return add({.part = Part::kFigure, .figure = *value}, from);
}

std::optional<std::size_t> FormulaReader::component(std::string_view words, std::size_t from) {
  if (!open_) return fail_at("measurement.formula_unknown_name", words, from);
  std::string id;
  for (const char c : words)
    if (!is_blank(c) || !is_blank(id.back())) id += is_blank(c) ? ' ' : c;
  return add({.part = Part::kComponent, .component = std::move(id)}, from);
}

std::optional<std::size_t> FormulaReader::named() {
  const auto from = at_;
  const auto* known = known_name();
  const auto behind = at_;
  if (known != nullptr && next() != '(') {
    at_ = behind;
    return add({.part = Part::kComponent, .component = known->id, .unit = known->unit}, from);
  }
  at_ = from;
  if (!starts_word(next())) return fail_here();
  const auto words = word_run();
  const auto behind_words = at_;
  if (next() == '(') return call(words, from);
  at_ = behind_words;
  return component(words, from);
}

std::optional<std::size_t> FormulaReader::call(std::string_view word, std::size_t from) {
  const auto lower = to_lower_ascii(word);
  const auto reads = std::find_if(
      kReadings.begin(), kReadings.end(), [&](const auto& each) { return each.word == lower; });
  if (reads != kReadings.end()) return reading(reads->reading, from);
  const auto found = std::find_if(
      kFunctions.begin(), kFunctions.end(), [&](const auto& each) { return each.word == lower; });
  if (found == kFunctions.end()) return fail_at("measurement.formula_unknown_function", word, from);
  FormulaPart part{.part = Part::kCall, .function = found->function};
  if (!takes("(") || !deeper() || !arguments(part)) return std::nullopt;
  --depth_;
  if (part.operands.size() < found->fewest || part.operands.size() > found->most)
    return fail_at("measurement.formula_arguments", word, from);
  if (part.function == Function::kRound && !rounding(part))
    return fail_at("measurement.formula_arguments", word, from);
  return add(std::move(part), from);
}

bool FormulaReader::arguments(FormulaPart& part) {
  do {
    const bool chooses = part.function == Function::kIf && part.operands.empty();
    const auto argument = chooses ? condition() : sum();
    if (!argument) return false;
    part.operands.push_back(*argument);
  } while (takes(","));
  if (!takes(")")) fail_here();
  return !failure_;
}

// round(x) and round(x, 2): the places are a plain figure.
bool FormulaReader::rounding(FormulaPart& part) {
  constexpr int kPlacesMax = 20;
  if (part.operands.size() == 1) return true;
  const auto& places = tree_.parts[part.operands[1]];
  part.operands.pop_back();
  if (places.part != Part::kFigure || places.figure > kPlacesMax || denominator(places.figure) != 1)
    return false;
  part.places = static_cast<int>(numerator(places.figure));
  return true;
}

std::optional<std::size_t> FormulaReader::condition() {
  next();
  const auto from = at_;
  const auto left = sum();
  if (!left) return std::nullopt;
  const auto sign = comparison();
  if (!sign) return fail_here();
  const auto right = sum();
  if (!right) return std::nullopt;
  return add({.part = Part::kComparison, .comparison = *sign, .operands = {*left, *right}}, from);
}

// sebelumnya(x): of one component, not of a part that is reckoned.
std::optional<std::size_t> FormulaReader::reading(Reading which, std::size_t from) {
  takes("(");
  next();
  const auto name = named();
  if (!name) return std::nullopt;
  auto& part = tree_.parts[*name];
  const bool is_plain = part.part == Part::kComponent && part.reading == Reading::kNow;
  if (!is_plain || !takes(")")) return fail_here();
  part.reading = which;
  part.from = from;
  part.until = at_;
  return name;
}

}  // namespace takar::measurement
