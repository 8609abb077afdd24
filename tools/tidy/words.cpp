#include <algorithm>
#include <array>
#include <cctype>

#include "tidy/checks.hpp"

namespace tidy {
namespace {

constexpr std::size_t kColumnsMax = 100;
constexpr std::size_t kHeaderLinesMax = 300;
constexpr std::size_t kSourceLinesMax = 500;

struct Ban {
  std::string rule;  // The word that tools/tidy-exceptions.tsv uses.
  std::vector<std::string> words;
  std::string instead;
  std::vector<std::string> except;  // Beginnings of file names.
};

// Tests are free of these: a test may hold a clock, a thread or a plain number. `shared_ptr` and
// `store::` have more to say and stand below.
const std::vector<Ban>& bans() {
  static const std::vector<Ban> all = {
      {"clock",
       {"system_clock::now", "steady_clock::now", "clock_gettime", "gettimeofday"},
       "the Instant argument",
       {"src/base/", "src/server/"}},
      {"random",
       {"std::rand", "std::random_device", "std::mt19937", "std::mt19937_64"},
       "base/random",
       {"src/base/"}},
      {"sleep", {"sleep_for", "sleep_until", "usleep"}, "a due row in the store", {}},
      {"double", {"double", "float"}, "Rational or Decimal", {}},
      {"new", {"new"}, "a value or make_unique", {}},
      {"coroutine", {"co_await", "co_return"}, "a plain handler", {"src/web/connection"}},
      {"catch_all",
       {"catch (...)"},
       "the runner, which catches once",
       {"src/store/", "src/app/runner"}},
      {"print",
       {"std::cout", "std::cerr", "printf", "puts"},
       "base/log",
       {"src/server/", "tools/"}},
      {"regex", {"std::regex"}, "a scanner: std::regex overflows the stack on long input", {}},
      {"shell", {"std::system", "popen"}, "a child process without a shell", {}},
      {"number_text",
       {"atoi", "atof", "stoi", "stol", "stoll", "stoul", "stod", "strtod", "strtol"},
       "std::from_chars, which knows no locale and reports errors",
       {}},
      {"expected", {"tl::"}, "Result and reject", {"src/base/result.hpp"}},
  };
  return all;
}

constexpr std::array<std::string_view, 9> kEmptyNames = {
    "Manager", "Util", "Utils", "Impl", "Info", "Data", "Process", "Service", "Handler"};

bool excepted(const Source& file, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& beginning) {
    return file.name.starts_with(beginning);
  });
}

void report(const Source& file,
            std::size_t line,
            const std::string& rule,
            const std::string& what,
            Findings& out) {
  out.push_back({file.name, line + 1, rule, what});
}

void check_bans(const Source& file, std::size_t line, Findings& out) {
  const auto& code = file.code[line];
  for (const auto& ban : bans()) {
    if (excepted(file, ban.except)) continue;
    for (const auto& word : ban.words)
      if (find_word(code, word) != code.npos)
        report(file, line, ban.rule, word + " is banned, use " + ban.instead, out);
  }
  for (auto at = code.find("shared_ptr<"); at != code.npos; at = code.find("shared_ptr<", at + 1))
    if (!code.substr(at + 11).starts_with("const "))
      report(file,
             line,
             "shared_ptr",
             "own by value or unique_ptr; share only shared_ptr<const T>",
             out);
  if (!file.may_name_store() && !file.room.empty() && find_word(code, "store::") != code.npos)
    report(file, line, "store", "store:: is for *_store files, app and server", out);
}

// The name that `struct`, `class` or `enum class` declares on this line; empty if there is none.
std::string declared_type(const std::string& code) {
  for (const std::string_view word : {"struct ", "class "}) {
    const auto at = find_word(code, word);
    if (at == code.npos) continue;
    auto end = at + word.size();
    while (end < code.size() &&
           (std::isalnum(static_cast<unsigned char>(code[end])) || code[end] == '_'))
      ++end;
    return code.substr(at + word.size(), end - at - word.size());
  }
  return {};
}

void check_names(const Source& file, std::size_t line, Findings& out) {
  const auto name = declared_type(file.code[line]);
  for (const auto word : kEmptyNames) {
    if (word == "Handler" && file.room == "web") continue;
    if (name.ends_with(word))
      report(file, line, "names", name + ": say what it does instead of " + std::string(word), out);
  }
}

// A parameter's name may stand between /* and */ where it is not used.
bool opens_block_comment(const std::string& code) {
  const auto at = code.find("/*");
  if (at == code.npos) return false;
  const auto end = code.find("*/", at);
  return end == code.npos || code.substr(at, end - at).find(' ') != code.npos;
}

void check_line(const Source& file, std::size_t line, Findings& out) {
  const auto& text = file.text[line];
  // A line that only a raw string makes long is data: a document, a statement.
  const auto code_end = file.code[line].find_last_not_of(' ') + 1;
  const bool has_comment = file.code[line].size() < text.size();
  if (columns_of(text) > kColumnsMax && (has_comment || code_end > kColumnsMax))
    report(file, line, "columns", "the line exceeds 100 columns", out);
  if (text.ends_with(' ') || text.ends_with('\r'))
    report(file, line, "columns", "blanks at the end of the line", out);
  if (opens_block_comment(file.code[line]))
    report(file, line, "comments", "write // comments, no block comments", out);
  // The code of a line ends where its comment begins.
  const auto comment = text.substr(std::min(file.code[line].size(), text.size()));
  for (const std::string_view word : {"TODO", "FIXME", "XXX"})
    if (find_word(comment, word) != comment.npos)
      report(file, line, "thoughts", std::string(word) + ": finish the thought", out);
  for (const std::string_view ruler : {"====", "----", "****", "####"})
    if (contains(comment, ruler))
      report(file, line, "comments", "no banners: a file that needs them is two files", out);
}

}  // namespace

void check_words(const Source& file, Findings& out) {
  for (std::size_t i = 0; i < file.text.size(); ++i) {
    check_line(file, i, out);
    check_names(file, i, out);
    if (!file.is_test() && !file.name.starts_with("tests/")) check_bans(file, i, out);
    if (file.is_header() && contains(file.code[i], "using namespace"))
      report(file, i, "names", "no `using namespace` in a header", out);
  }
  const auto most = file.is_header() ? kHeaderLinesMax : kSourceLinesMax;
  if (file.text.size() > most)
    out.push_back({file.name,
                   0,
                   "size",
                   std::to_string(file.text.size()) + " lines; at most " + std::to_string(most)});
}

}  // namespace tidy
