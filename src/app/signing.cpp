#include "app/signing.hpp"

#include <algorithm>
#include <future>
#include <memory>

#include <fmt/format.h>

#include "app/command_body.hpp"
#include "app/document_signer.hpp"
#include "app/registered_paper.hpp"
#include "app/signing_batch.hpp"
#include "app/verification.hpp"
#include "base/check.hpp"
#include "documents/pdf.hpp"
#include "organisation/words.hpp"
#include "signature/sign_pdf.hpp"
#include "signature/stamp_authority.hpp"
#include "signature/verify_pdf.hpp"
#include "store/event_log.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {
namespace {

// Between the trial and the act another letter may take the paper's number, or a minute may pass.
constexpr int kTriesMax = 3;
constexpr int kPassphrasesMax = 5;
constexpr std::chrono::minutes kPassphraseSpan{1};

// Where a signature asks for it: at the act itself, and at a new key.
json::Object* passphrase_holder(ActRequest& request) {
  if (request.verb == "keep_signing_key") return &request.body;
  auto* signature = request.body.if_contains("signature");
  return signature == nullptr ? nullptr : signature->if_object();
}

// Out of the body, and overwritten where it stood.
std::unique_ptr<signature::Passphrase> take_passphrase(ActRequest& request) {
  auto* holder = passphrase_holder(request);
  auto* value = holder == nullptr ? nullptr : holder->if_contains("passphrase");
  if (value == nullptr || !value->is_string()) return nullptr;
  auto& stored = value->get_string();
  auto passphrase = std::make_unique<signature::Passphrase>(std::string(stored));
  std::fill_n(static_cast<volatile char*>(stored.data()), stored.size(), '\0');
  holder->erase("passphrase");
  return passphrase;
}

organisation::SigningCertificate certificate_of(const signature::SignerKey& key) {
  return {.sha256 = to_hex(sha256(key.certificate())),
          .name = key.name(),
          .issuer = key.issuer(),
          .first = key.first(),
          .last = key.last()};
}

// Two tries of one act give the same paper but for the moment in which the file was drawn.
bool same_paper(documents::Document one, const documents::Document& other) {
  one.at = other.at;
  return one == other;
}

bool same_before(const std::vector<documents::SignedFile>& one,
                 const std::vector<documents::SignedFile>& other) {
  return one.size() == other.size() &&
         (one.empty() || one.back().file.sha256 == other.back().file.sha256);
}

std::string nip_of(const Office& office, PersonId person) {
  for (const auto& each : office.people)
    if (each.id == person) return each.nip;
  return {};
}

// The size and root of the event log, so that each signed paper witnesses what was recorded before
// it. Source: docs/formats/event-log.md.
std::string log_words(store::Store& store) {
  store::TreeHead head;
  store.read([&](store::ReadTransaction& tx) { head = store::log_tree_head(tx); });
  return fmt::format("\nCatatan {} peristiwa, akar {}", head.size, to_hex(head.root));
}

ActAnswer rejected(Rejection rejection) {
  return {ActAnswer::Kind::kRejected, {}, std::move(rejection)};
}

}  // namespace

// What a person signs with.
struct Signing::Ink {
  signature::SignerKey key;
  organisation::SigningSettings settings;
};

// What is to be signed, as the act leaves it inside its transaction.
struct Signing::Sheet {
  workflow::DocumentRow row;
  AgencyId agency;
  documents::Document paper;
  std::vector<documents::SignedFile> before;
  organisation::Actor by;
  std::string name, nip, reason;  // Of the signer, as the paper prints them.
};

bool is_signed(const ActRequest& request) {
  return request.body.contains("signature");
}

Result<void> open_new_key(ActRequest& request, Instant now) {
  const auto passphrase = take_passphrase(request);
  if (!passphrase) return reject("app.field_missing", {"passphrase"});
  auto file = signature::key_file_from_base64(json::string_or_empty(request.body, "file"));
  if (!file) return reject(file.error());
  const auto key = signature::SignerKey::from_pkcs12(*file, *passphrase, now);
  if (!key) return reject(key.error());
  request.signing_key = organisation::SigningKey{std::move(*file), certificate_of(*key)};
  return {};
}

Signing::Signing(store::Store& store,
                 Shelf& shelf,
                 Runner& runner,
                 const ApplicationSettings& settings)
    : store_(store),
      shelf_(shelf),
      runner_(runner),
      settings_(settings),
      passphrases_(kPassphrasesMax, kPassphraseSpan) {}

ActAnswer Signing::act(const Viewer& viewer, ActRequest request) {
  const auto passphrase = take_passphrase(request);
  if (!passphrase) return rejected({"app.field_missing", {"passphrase"}});
  try {
    return act_with(viewer, request, *passphrase);
  } catch (const std::exception& failure) {
    settings_.log->error("signing_failed",
                         {{"request_id", std::string_view(request.request_id)},
                          {"what", std::string_view(failure.what())}});
    return {ActAnswer::Kind::kFault, {}, {}};
  }
}

ActAnswer Signing::sign_each(const Viewer& viewer, ActRequest request) {
  const auto passphrase = take_passphrase(request);
  if (!passphrase) return rejected({"app.field_missing", {"passphrase"}});
  auto acts = acts_of_batch(request);
  if (!acts) return rejected(acts.error());
  SigningResults results;
  for (const auto& each : *acts) {
    if (results.is_over()) {
      results.leave_out(each);
      continue;
    }
    ActAnswer answer{ActAnswer::Kind::kFault, {}, {}};
    try {
      answer = act_with(viewer, each, *passphrase);
    } catch (const std::exception& failure) {
      settings_.log->error("signing_failed",
                           {{"request_id", std::string_view(request.request_id)},
                            {"what", std::string_view(failure.what())}});
    }
    if (results.is_empty() && refuses_the_key(answer)) return answer;
    results.add(each, answer);
  }
  return {ActAnswer::Kind::kDone, json::write(results.to_json()), {}};
}

ActAnswer Signing::act_with(const Viewer& viewer,
                            const ActRequest& request,
                            const signature::Passphrase& passphrase) {
  std::optional<Ink> ink;
  for (int tries = 0; tries < kTriesMax; ++tries) {
    std::optional<Sheet> tried;
    auto trial = try_act(viewer, request, tried);
    // Refused, or answered with what an earlier request of the same key did.
    if (trial.kind != ActAnswer::Kind::kDone || !tried) return trial;
    if (!ink) {
      auto opened = ink_for(viewer, passphrase);
      if (!opened) return rejected(opened.error());
      ink = std::move(*opened);
    }
    const auto file = sign(*tried, *ink);
    if (!file) return rejected(file.error());
    auto done = do_act(viewer, request, *tried, *file);
    if (done.rejection.code != "app.paper_changed") return done;
  }
  return rejected({"app.paper_changed", {}});
}

ActAnswer Signing::try_act(const Viewer& viewer,
                           const ActRequest& request,
                           std::optional<Sheet>& tried) {
  const auto roll_back = [&](auto& tx, const auto& answer, Instant now) -> Result<bool> {
    auto sheet = sheet_of(tx, viewer, answer, now);
    if (!sheet) return reject(sheet.error());
    tried = std::move(*sheet);
    return false;
  };
  return run(viewer, request, roll_back);
}

ActAnswer Signing::do_act(const Viewer& viewer,
                          const ActRequest& request,
                          const Sheet& tried,
                          const documents::SignedFile& file) {
  const auto keep = [&](auto& tx, const auto& answer, Instant now) -> Result<bool> {
    const auto sheet = sheet_of(tx, viewer, answer, now);
    if (!sheet) return reject(sheet.error());
    if (!same_paper(sheet->paper, tried.paper) || !same_before(sheet->before, tried.before))
      return reject("app.paper_changed");
    auto filed = file;
    filed.document = sheet->row.document.id.value;
    filed.by = sheet->by;
    filed.at = now;
    documents::file_signature(tx, filed);
    return true;
  };
  return run(viewer, request, keep);
}

// Waits for the writer.
ActAnswer Signing::run(const Viewer& viewer,
                       const ActRequest& request,
                       const Runner::AfterAct& after) {
  std::promise<ActAnswer> answered;
  auto answer = answered.get_future();
  runner_.run(
      viewer, request, [&](ActAnswer done) { answered.set_value(std::move(done)); }, after);
  return answer.get();
}

Result<Signing::Ink> Signing::ink_for(const Viewer& viewer,
                                      const signature::Passphrase& passphrase) {
  const auto now = settings_.clock();
  std::optional<organisation::SigningKey> kept;
  organisation::SigningSettings settings;
  store_.read([&](store::ReadTransaction& tx) {
    kept = organisation::signing_key_of(tx, viewer.agency, viewer.person);
    settings = organisation::signing_settings_of(tx, viewer.agency);
  });
  if (!kept) return reject("organisation.no_signing_key");
  const auto person = std::to_string(viewer.person.value);
  if (const auto wait = passphrases_.count(person, now); wait.count() > 0)
    return reject("app.too_many_passphrases", {std::to_string(wait.count())});
  auto key = signature::SignerKey::from_pkcs12(kept->file, passphrase, now);
  if (!key) return reject(key.error());
  passphrases_.forgive(person);
  return Ink{std::move(*key), std::move(settings)};
}

Result<Signing::Sheet> Signing::sheet_of(store::WriteTransaction& tx,
                                         const Viewer& viewer,
                                         const std::string& answer,
                                         Instant now) {
  const auto done = json::parse(answer);
  TAKAR_CHECK(done && done->is_object(), "an act answers with JSON");
  const auto id = id_at(done->get_object(), "document_id");
  if (!id) return reject("app.nothing_to_sign");
  const auto row = workflow::document_row(tx, viewer.agency, {*id});
  if (!row) return reject("app.nothing_to_sign");
  const auto office = shelf_.office(tx, viewer.agency);
  const auto current = workflow::load_case(tx, viewer.agency, row->case_id);
  TAKAR_CHECK(office != nullptr && current.has_value(),
              "a document belongs to a case that is gone");
  const auto sop = shelf_.sop(tx, viewer.agency, current->sop);
  TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
  const Scene scene{*office, *sop, now};
  Sheet sheet{.row = *row, .agency = viewer.agency, .before = documents::signed_files_of(tx, *id)};
  const auto by = document_signer({scene, *current, *row, sheet.before}, viewer);
  if (!by) return reject(by.error());
  sheet.by = *by;
  auto paper = registered_paper(tx, scene, *row);
  if (!paper) return reject("app.nothing_to_sign");
  sheet.paper = std::move(*paper);
  sheet.name = person_name(*office, by->person);
  sheet.nip = nip_of(*office, by->person);
  sheet.reason = fmt::format("Menandatangani sebagai {}{}",
                             organisation::title_prefix(by->authority.kind),
                             position_title(*office, by->position));
  return sheet;
}

Result<documents::SignedFile> Signing::sign(const Sheet& sheet, const Ink& ink) {
  const bool first = sheet.before.empty();
  documents::SignedFile file{.document = 0,
                             .place = static_cast<std::int64_t>(sheet.before.size()) + 1,
                             .agency = sheet.agency,
                             .code = first ? documents::new_verification_code(*settings_.random)
                                           : sheet.before.front().code,
                             .file = {},
                             .by = sheet.by,
                             .certificate_sha256 = to_hex(sha256(ink.key.certificate())),
                             .stamped = !ink.settings.stamp_address.empty(),
                             .at = {}};
  const auto address = verification_address(ink.settings, file.code);
  auto paper = sheet.paper;
  paper.footer += "\nDitandatangani secara elektronik · periksa: " + address + log_words(store_);
  const auto now = settings_.clock();
  signature::SigningAct act{.at = now, .reason = sheet.reason, .mark = std::nullopt};
  for (const auto& place : documents::signature_places(paper)) {
    const bool his = sheet.nip.empty() ? place.name == sheet.name : place.nip == sheet.nip;
    if (his && !act.mark)
      act.mark = signature::VisibleMark{address, place.left, place.bottom, place.side, place.page};
  }
  const signature::StampAuthority authority(ink.settings.stamp_address, *settings_.random);
  const auto bytes = signature::sign_pdf(
      first ? documents::render_pdf(paper) : store_.blobs().read(sheet.before.back().file.sha256),
      ink.key,
      act,
      file.stamped ? &authority : nullptr);
  if (!bytes) return reject(bytes.error());
  const auto verdict = signature::verify_pdf(*bytes, signature::TrustAnchors(), now);
  if (!verdict || verdict->standing() == signature::Standing::kNotValid)
    throw Fault("the signature that was just made does not verify");
  file.file = store_.blobs().put(bytes_of(*bytes));
  return file;
}

}  // namespace takar::app
