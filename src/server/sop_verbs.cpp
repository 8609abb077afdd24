#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "app/import_sop.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"
#include "exchange/read_sop.hpp"
#include "server/exit_code.hpp"
#include "server/verbs.hpp"

namespace takar::server {
namespace {

// One byte more than is allowed, so that the reader can refuse what is too large.
std::string bytes_of_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw Fault("berkas tidak dapat dibuka / the file cannot be opened: " + name);
  std::string bytes(exchange::kFileBytesMax + 1, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad()) throw Fault("berkas tidak dapat dibaca / the file cannot be read: " + name);
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

int say_no(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  fmt::print(stderr, "{}\n{}\n", sentence.indonesian, sentence.english);
  return kNo;
}

void print_summary(const exchange::Draft& draft) {
  fmt::print("{} ({}): {} langkah / steps, {} pelaksana / performers, {} pertanyaan / questions\n",
             draft.identity.title,
             draft.form,
             draft.steps.size(),
             draft.performers.size(),
             draft.questions.size());
  for (const auto& question : draft.questions) {
    fmt::print("- {}: {}\n  {}\n", question.place, question.question_id, question.question_en);
    for (const auto& proposal : question.proposals) fmt::print("    {}\n", proposal);
  }
}

int write_draft(const exchange::Draft& draft, const std::string& out) {
  const auto yaml = exchange::to_yaml(draft);
  if (!yaml) return say_no(yaml.error());
  std::ofstream file(out, std::ios::binary | std::ios::trunc);
  file << *yaml;
  file.close();
  if (!file) throw Fault("berkas tidak dapat ditulis / the file cannot be written: " + out);
  return kDone;
}

}  // namespace

int sop_import(const SopImportVerb& verb) {
  const auto draft = app::import_sop(bytes_of_file(verb.file), verb.file);
  if (!draft) return say_no(draft.error());
  if (verb.json)
    fmt::print("{}\n", json::write(exchange::to_json(*draft)));
  else
    print_summary(*draft);
  return verb.out.empty() ? kDone : write_draft(*draft, verb.out);
}

int read_guarded() {
  std::cout << app::answer_guarded([] {
    return std::string(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  });
  return std::cout.flush() ? kDone : kWrongUse;
}

}  // namespace takar::server
