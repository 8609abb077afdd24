#include "app/import_sop.hpp"

#include <filesystem>

#include "base/sandbox.hpp"
#include "exchange/guarded.hpp"

namespace takar::app {

namespace {

// Of one page; a page of dense text takes two seconds.
constexpr SandboxLimits kLettersLimits{.time = std::chrono::seconds{60}};

Result<exchange::Answer> ask(std::string_view bytes,
                             const std::string& file_name,
                             const exchange::PageLetters& letters) {
  const auto answer = run_in_sandbox({own_program(), std::string(kGuardedVerb)},
                                     exchange::request_for(bytes, file_name, letters),
                                     SandboxLimits{});
  if (!answer) return reject(answer.error());
  return exchange::answer_from(*answer);
}

// A line of no words stands for a page on which none were found.
Result<exchange::PageLetters> letters_of(const std::vector<std::string>& pages) {
  exchange::PageLetters letters;
  for (const auto& page : pages) {
    const auto words =
        run_in_sandbox({own_program(), std::string(kLettersVerb)}, page, kLettersLimits);
    if (!words) return reject(words.error());
    letters.push_back(*words);
  }
  return letters;
}

}  // namespace

Result<std::string> letter_reader(const std::string& program, const std::string& file_name) {
  if (!std::filesystem::exists(program)) return reject("app.no_letter_reader", {file_name});
  return program;
}

Result<exchange::Draft> import_sop(std::string_view bytes, const std::string& file_name) {
  auto read = ask(bytes, file_name, {});
  if (!read) return reject(read.error());
  if (read->pages.empty()) return std::move(read->draft);
  if (auto reader = letter_reader(kTesseract, file_name); !reader) return reject(reader.error());
  const auto letters = letters_of(read->pages);
  if (!letters) return reject(letters.error());
  auto scan = ask(bytes, file_name, *letters);
  if (!scan) return reject(scan.error());
  return std::move(scan->draft);
}

void read_letters_guarded() {
  enter_sandbox(SandboxRule::kReadsFiles, kLettersLimits);
  become({kTesseract, "stdin", "stdout", "-l", "ind", "--psm", "11", "tsv"},
         {"OMP_THREAD_LIMIT=1"});
}

std::string answer_guarded(const std::function<std::string()>& read_request) {
  enter_sandbox(SandboxRule::kNothing, SandboxLimits{});
  return exchange::answer_to(read_request());
}

}  // namespace takar::app
