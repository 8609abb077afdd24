#include "app/import_sop.hpp"

#include <filesystem>

#include "base/sandbox.hpp"
#include "bpmn/read.hpp"
#include "exchange/guarded.hpp"

namespace takar::app {

namespace {

// Of one page; a page of dense text takes two seconds.
constexpr SandboxLimits kLettersLimits{.time = std::chrono::seconds{60}};

// BPMN is read beside the forms that the room of documents knows.
std::optional<Result<exchange::Answer>> read_model(std::string_view bytes,
                                                   const std::string& file_name) {
  if (!bpmn::is_bpmn(bytes)) return std::nullopt;
  auto reading = bpmn::read_bpmn(bytes, file_name);
  if (!reading) return Result<exchange::Answer>(reject(reading.error()));
  return exchange::Answer{std::move(reading->draft), {}, std::move(reading->sop)};
}

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

Result<ReadDocument> read_guarded(std::string_view bytes, const std::string& file_name) {
  auto read = ask(bytes, file_name, {});
  if (!read) return reject(read.error());
  if (read->pages.empty()) return ReadDocument{std::move(read->draft), std::move(read->sop)};
  if (auto reader = letter_reader(kTesseract, file_name); !reader) return reject(reader.error());
  const auto letters = letters_of(read->pages);
  if (!letters) return reject(letters.error());
  auto scan = ask(bytes, file_name, *letters);
  if (!scan) return reject(scan.error());
  return ReadDocument{std::move(scan->draft), std::nullopt};
}

Result<exchange::Draft> read_draft(std::string_view bytes, const std::string& file_name) {
  auto read = read_guarded(bytes, file_name);
  if (!read) return reject(read.error());
  return std::move(read->draft);
}

void read_letters_guarded() {
  enter_sandbox(SandboxRule::kReadsFiles, kLettersLimits);
  become({kTesseract, "stdin", "stdout", "-l", "ind", "--psm", "11", "tsv"},
         {"OMP_THREAD_LIMIT=1"});
}

std::string answer_guarded(const std::function<std::string()>& read_request) {
  enter_sandbox(SandboxRule::kNothing, SandboxLimits{});
  return exchange::answer_to(read_request(), read_model);
}

}  // namespace takar::app
