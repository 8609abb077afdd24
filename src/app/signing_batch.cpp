#include "app/signing_batch.hpp"

#include <algorithm>
#include <set>

#include "app/agency_desk.hpp"
#include "app/command_body.hpp"
#include "app/document_json.hpp"
#include "app/document_signer.hpp"
#include "app/registered_paper.hpp"
#include "base/check.hpp"
#include "base/rejections.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

constexpr std::int64_t kCasesLooked = 200;
constexpr std::size_t kToSignShown = 100;
constexpr std::chrono::days kLookedBack{92};

// Whether the paper prints a room for the signature of that person.
bool leaves_room(const documents::Document& paper,
                 const std::string& name,
                 const std::string& nip) {
  const auto is_his = [&](const documents::Signature& block) {
    return nip.empty() ? block.name == name : block.nip == nip;
  };
  return std::ranges::any_of(paper.blocks, [&](const documents::Block& block) {
    const auto* rooms = std::get_if<documents::Signatures>(&block);
    return rooms != nullptr && std::ranges::any_of(rooms->blocks, is_his);
  });
}

// The documents of one case that wait for the viewer.
class Waiting {
 public:
  Waiting(const Asked& asked, const Office& office) : asked_(asked), office_(office) {
    for (const auto& person : office.people)
      if (person.id == asked.viewer.person) nip_ = person.nip;
    name_ = person_name(office, asked.viewer.person);
  }

  void add_of(const workflow::CaseRow& row, json::Array& items) const {
    const auto current = workflow::load_case(asked_.tx, office_.agency.id, row.id);
    const auto sop = asked_.shelf.sop(asked_.tx, office_.agency.id, row.sop);
    TAKAR_CHECK(current.has_value() && sop != nullptr, "a case that was just listed is gone");
    const Scene scene{office_, *sop, asked_.now};
    for (const auto& document : workflow::documents_of(asked_.tx, office_.agency.id, row.id)) {
      if (items.size() >= kToSignShown) return;
      if (!waits(scene, *current, document)) continue;
      items.push_back(json::Object{{"document", signed_document_json(asked_.tx, scene, document)},
                                   {"case_title", row.title},
                                   {"period", row.period}});
    }
  }

 private:
  [[nodiscard]] bool waits(const Scene& scene,
                           const workflow::Case& current,
                           const workflow::DocumentRow& row) const {
    const auto before = documents::signed_files_of(asked_.tx, row.document.id.value);
    if (!document_signer({scene, current, row, before}, asked_.viewer)) return false;
    const auto paper = registered_paper(asked_.tx, scene, row);
    return paper && leaves_room(*paper, name_, nip_);
  }

  const Asked& asked_;
  const Office& office_;
  std::string name_, nip_;
};

}  // namespace

Result<std::vector<ActRequest>> acts_of_batch(const ActRequest& request) {
  const auto documents = objects_at(request.body, "documents");
  if (!documents) return reject(documents.error());
  if (documents->empty()) return reject("app.nothing_to_sign");
  if (documents->size() > kSignedTogetherMax)
    return reject("app.too_many_to_sign", {std::to_string(kSignedTogetherMax)});
  std::vector<ActRequest> acts;
  std::set<std::int64_t> seen;
  for (const auto* each : *documents) {
    const auto of_case = id_at(*each, "case_id");
    if (!of_case) return reject(of_case.error());
    const auto document = id_at(*each, "document_id");
    if (!document) return reject(document.error());
    if (!seen.insert(*document).second) continue;
    const auto name = std::to_string(*document);
    acts.push_back({.verb = "sign_document",
                    .case_id = *of_case,
                    .idempotency_key = request.idempotency_key + "-" + name,
                    .body = {{"document_id", name}, {"signature", json::Object{}}},
                    .request_id = request.request_id});
  }
  return acts;
}

bool refuses_the_key(const ActAnswer& answer) {
  const auto& code = answer.rejection.code;
  return answer.kind == ActAnswer::Kind::kRejected &&
         (code == "signature.wrong_passphrase" || code == "signature.bad_key_file" ||
          code == "signature.certificate_not_in_force" || code == "organisation.no_signing_key" ||
          code == "app.too_many_passphrases" || code == "app.not_allowed");
}

void SigningResults::put(const ActRequest& act, std::string_view outcome, const Rejection* why) {
  json::Object result{{"document_id", act.body.at("document_id")},
                      {"case_id", std::to_string(act.case_id)},
                      {"outcome", json::text(outcome)}};
  if (why != nullptr) {
    const auto words = explain(*why);
    result["code"] = why->code;
    result["title_id"] = words.indonesian;
    result["title_en"] = words.english;
  }
  results_.push_back(std::move(result));
}

void SigningResults::add(const ActRequest& act, const ActAnswer& answer) {
  using Kind = ActAnswer::Kind;
  if (answer.kind == Kind::kDone) return put(act, "signed", nullptr);
  if (answer.kind == Kind::kRejected) {
    // An authority that does not answer will not answer for the next one either.
    over_ = answer.rejection.code == "signature.unreachable" || refuses_the_key(answer);
    return put(act, "failed", &answer.rejection);
  }
  over_ = true;
  if (answer.kind != Kind::kFault) return put(act, "not_tried", nullptr);
  const Rejection unknown{"app.signing_unknown", {}};
  put(act, "unknown", &unknown);
}

void SigningResults::leave_out(const ActRequest& act) {
  put(act, "not_tried", nullptr);
}

json::Object SigningResults::to_json() const {
  return {{"results", results_}};
}

Result<json::Object> documents_to_sign(const Asked& asked, const Office& office) {
  const Waiting waiting(asked, office);
  json::Array items;
  for (const auto& row : workflow::cases_of(asked.tx, asked.viewer.agency, kCasesLooked))
    if (!row.finished_at || *row.finished_at > asked.now - kLookedBack) waiting.add_of(row, items);
  return json::Object{{"items", std::move(items)},
                      {"most", static_cast<std::int64_t>(kSignedTogetherMax)}};
}

}  // namespace takar::app
