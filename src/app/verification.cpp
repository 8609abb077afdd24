#include "app/verification.hpp"

#include <charconv>

#include <fmt/format.h>

#include "app/case_json.hpp"
#include "app/document_json.hpp"
#include "app/shelf.hpp"
#include "base/check.hpp"
#include "base/rejections.hpp"
#include "base/sandbox.hpp"
#include "documents/signed_file_store.hpp"
#include "signature/verdict_words.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

constexpr std::size_t kTypedBytesMax = 100;
constexpr SandboxLimits kJudgeLimits{.answer_bytes_max = std::size_t{1024} * 1024};

// What a file is to the document: the newest signed one, one with fewer signatures, or neither.
std::string_view match_of(const std::vector<documents::SignedFile>& files, const Sha256& digest) {
  if (files.back().file.sha256 == digest) return "newest";
  for (const auto& file : files)
    if (file.file.sha256 == digest) return "earlier";
  return "none";
}

json::Object document_of(store::ReadTransaction& tx,
                         const std::vector<documents::SignedFile>& files) {
  Shelf shelf;
  const auto& newest = files.back();
  const auto office = shelf.office(tx, newest.agency);
  const auto row = workflow::document_row(tx, newest.agency, {newest.document});
  TAKAR_CHECK(office != nullptr && row.has_value(), "a signed document is gone");
  return {{"name", row->document.name},
          {"version", row->document.version},
          {"letter_number", text_or_null(row->document.letter_number)},
          {"agency", office->agency.settings.name},
          {"government", office->government},
          {"made_at", to_rfc3339(row->made_at)},
          {"code", documents::shown_code(newest.code)},
          {"sha256", to_hex(newest.file.sha256)},
          {"bytes", newest.file.bytes},
          {"signatures", signatures_json(*office, files)}};
}

// The request of the child: how long the roots are, now, the roots, the file.
std::string request_of(std::string_view pdf, std::string_view roots, Instant at) {
  return fmt::format("{} {}\n{}{}", roots.size(), to_us(at), roots, pdf);
}

struct JudgeRequest {
  std::string_view pdf, roots;
  Instant at;
};

JudgeRequest request_from(std::string_view bytes) {
  std::size_t roots = 0;
  std::int64_t at = 0;
  const auto line = bytes.find('\n');
  TAKAR_CHECK(line != std::string_view::npos, "a judge is asked in another form");
  const auto* end = bytes.data() + line;
  const auto first = std::from_chars(bytes.data(), end, roots);
  const auto second = std::from_chars(std::min(first.ptr + 1, end), end, at);
  const auto rest = bytes.substr(line + 1);
  TAKAR_CHECK(second.ec == std::errc() && roots <= rest.size(), "a judge is asked in another form");
  return {rest.substr(roots), rest.substr(0, roots), from_us(at)};
}

Result<json::Object> judge(const JudgeRequest& request) {
  signature::TrustAnchors anchors;
  if (!request.roots.empty()) {
    auto read = signature::TrustAnchors::from_pem(request.roots);
    if (!read) return reject(read.error());
    anchors = std::move(*read);
  }
  const auto verdict = signature::verify_pdf(request.pdf, anchors, request.at);
  if (!verdict) return reject(verdict.error());
  return signature::json_of(*verdict);
}

// A file that is no signed PDF is no failure: it is told beside the document.
json::Object refused(const Rejection& rejection) {
  const auto words = explain(rejection);
  return {
      {"verdict", nullptr},
      {"refusal",
       json::Object{
           {"code", rejection.code}, {"title_id", words.indonesian}, {"title_en", words.english}}}};
}

json::Object judgement(const Result<std::string>& answer) {
  if (!answer) return refused(answer.error());
  auto read = json::parse(*answer);
  if (!read || !read->is_object()) return refused({"base.sandbox_died", {"verdict"}});
  return std::move(read->get_object());
}

}  // namespace

std::string verification_address(const organisation::SigningSettings& settings,
                                 std::string_view code) {
  const auto shown = documents::shown_code(code);
  if (settings.public_address.empty()) return shown;
  auto address = settings.public_address;
  while (address.ends_with('/')) address.pop_back();
  return fmt::format("{}/verifikasi?kode={}", address, shown);
}

Result<std::string> verify_code(store::Store& store, std::string_view typed) {
  const auto code = documents::verification_code_of(typed);
  Result<std::string> answer =
      reject("app.code_unknown", {std::string(typed.substr(0, kTypedBytesMax))});
  if (code.empty()) return answer;
  store.read([&](store::ReadTransaction& tx) {
    const auto files = documents::signed_files_with(tx, code);
    if (files.empty()) return;
    answer = json::write(json::Object{{"document", document_of(tx, files)}, {"file", nullptr}});
  });
  return answer;
}

std::string verify_file(store::Store& store,
                        std::string_view pdf,
                        const PdfJudge& judge,
                        Instant at) {
  const auto digest = sha256(pdf);
  json::Value document = nullptr;
  std::string_view match = "none";
  std::string roots;
  store.read([&](store::ReadTransaction& tx) {
    const auto known = documents::signed_file_named(tx, digest);
    if (!known) return;
    const auto files = documents::signed_files_of(tx, known->document);
    document = document_of(tx, files);
    match = match_of(files, digest);
    roots = organisation::signing_settings_of(tx, known->agency).trust_roots;
  });
  auto file = judgement(judge(request_of(pdf, roots, at)));
  file["sha256"] = to_hex(digest);
  file["bytes"] = static_cast<std::int64_t>(pdf.size());
  file["match"] = std::string(match);
  return json::write(json::Object{{"document", std::move(document)}, {"file", std::move(file)}});
}

Result<std::string> judge_guarded(std::string_view request) {
  return run_in_sandbox({own_program(), std::string(kJudgeVerb)}, request, kJudgeLimits);
}

std::string judge_request(std::string_view request) {
  auto verdict = judge(request_from(request));
  if (!verdict) return json::write(refused(verdict.error()));
  return json::write(json::Object{{"verdict", std::move(*verdict)}, {"refusal", nullptr}});
}

std::string answer_judge(const std::function<std::string()>& read_request) {
  enter_sandbox(SandboxRule::kNothing, kJudgeLimits);
  return judge_request(read_request());
}

}  // namespace takar::app
