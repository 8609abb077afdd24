#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "app/import_sop.hpp"
#include "app/sop_form.hpp"
#include "app/verification.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/rejections.hpp"
#include "bpmn/write.hpp"
#include "exchange/read_sop.hpp"
#include "server/clock.hpp"
#include "server/exit_code.hpp"
#include "server/verbs.hpp"
#include "sop/yaml.hpp"

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

void write_file(const std::string& name, const std::string& text) {
  std::ofstream file(name, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) throw Fault("berkas tidak dapat ditulis / the file cannot be written: " + name);
}

int write_draft(const app::ReadDocument& reading, const std::string& out) {
  const auto yaml = reading.sop ? Result<std::string>(exchange::to_yaml(*reading.sop))
                                : exchange::to_yaml(reading.draft);
  if (!yaml) return say_no(yaml.error());
  write_file(out, *yaml);
  return kDone;
}

// A file sop/*.sop.yaml by its name, else any document that can be read, its proposals taken.
Result<sop::Sop> sop_of_file(const std::string& name) {
  const auto bytes = bytes_of_file(name);
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return sop::read_yaml(bytes);
  auto reading = app::read_guarded(bytes, name);
  if (!reading) return reject(reading.error());
  if (reading->sop) return std::move(*reading->sop);
  return exchange::to_sop(reading->draft);
}

}  // namespace

int sop_import(const SopImportVerb& verb) {
  const auto reading = app::read_guarded(bytes_of_file(verb.file), verb.file);
  if (!reading) return say_no(reading.error());
  if (verb.json)
    fmt::print("{}\n", json::write(exchange::to_json(reading->draft)));
  else
    print_summary(reading->draft);
  return verb.out.empty() ? kDone : write_draft(*reading, verb.out);
}

int sop_bpmn(const SopBpmnVerb& verb) {
  const auto sop = sop_of_file(verb.file);
  if (!sop) return say_no(sop.error());
  const auto text = bpmn::to_bpmn(
      *sop, {bpmn::profile_from(verb.profile).value(), bpmn::dialect_from(verb.dialect).value()});
  if (verb.out.empty())
    fmt::print("{}", text);
  else
    write_file(verb.out, text);
  return kDone;
}

namespace {

std::string standard_input() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

}  // namespace

int read_guarded() {
  std::cout << app::answer_guarded(standard_input);
  return std::cout.flush() ? kDone : kWrongUse;
}

int judge_guarded() {
  std::cout << app::answer_judge(standard_input);
  return std::cout.flush() ? kDone : kWrongUse;
}

int sop_form(const SopFormVerb& verb) {
  const bool pdf = verb.out.ends_with(".pdf");
  if (!pdf && !verb.out.ends_with(".svg")) {
    fmt::print(stderr, "--out {}: tulis .pdf atau .svg / write .pdf or .svg\n", verb.out);
    return kWrongUse;
  }
  const auto sop = sop_of_file(verb.file);
  if (!sop) return say_no(sop.error());
  const auto paper = verb.paper == "F4" ? sop::Paper::kF4 : sop::Paper::kA4;
  if (pdf) {
    write_file(verb.out, app::sop_form_pdf(*sop, paper, wall_clock()));
    return kDone;
  }
  int number = 0;
  for (const auto& page : app::sop_form_svgs(*sop, paper))
    write_file(fmt::format("{}-{}.svg", verb.out.substr(0, verb.out.size() - 4), ++number), page);
  return kDone;
}

}  // namespace takar::server
