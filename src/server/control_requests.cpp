#include "server/control_requests.hpp"

#include <charconv>

#include <fmt/format.h>

#include "app/bag_export.hpp"
#include "app/frozen_store.hpp"
#include "base/fault.hpp"
#include "base/rejections.hpp"
#include "server/verbs.hpp"
#include "store/backup.hpp"
#include "store/blob_folder.hpp"

namespace takar::server {
namespace {

// Up to the next blank; what follows stays in `rest`.
std::string_view take_word(std::string_view& rest) {
  const auto blank = rest.find(' ');
  const auto word = rest.substr(0, blank);
  rest.remove_prefix(blank == rest.npos ? rest.size() : blank + 1);
  return word;
}

ControlAnswer list_frozen(store::Store& store) {
  std::string words;
  store.read([&](store::ReadTransaction& tx) {
    for (const auto& frozen : app::frozen_cases(tx))
      words += fmt::format("{}\t{}\t{}\n", frozen.case_id, to_rfc3339(frozen.at), frozen.incident);
  });
  if (words.empty()) words = "Tidak ada pelaksanaan yang beku. / No case is frozen.\n";
  return {true, words};
}

std::int64_t take_number(std::string_view& rest) {
  const auto word = take_word(rest);
  std::int64_t number = 0;
  std::from_chars(word.data(), word.data() + word.size(), number);
  return number;
}

ControlAnswer refused(const Rejection& rejection) {
  const auto sentence = explain(rejection);
  return {false, sentence.indonesian + "\n" + sentence.english + "\n"};
}

ControlAnswer release(store::Store& store, std::string_view rest, Instant now) {
  const auto number = take_number(rest);
  Result<void> released;
  store.write([&](store::WriteTransaction& tx) {
    released = app::release_frozen_case(tx, number, rest, now);
    return released.has_value();
  });
  if (!released) return refused(released.error());
  return {
      true,
      fmt::format(
          "Pelaksanaan {} dilepas dan dapat dilanjutkan. / Case {} may go on.\n", number, number)};
}

ControlAnswer make_bag(store::Store& store, std::string_view rest, Instant now) {
  app::BagQuestion question;
  question.case_id = take_number(rest);
  question.agency = take_number(rest);
  if (const auto quarter = take_word(rest); quarter != "-") question.quarter = quarter;
  const std::string folder(rest);
  const auto report = app::export_bag(store, question, folder, now);
  if (!report) return refused(report.error());
  return {true,
          fmt::format("Tas {0} dibuat dan diperiksa: {1} berkas, {2} peristiwa.\n"
                      "Bag made and verified: {1} files, {2} events.\n"
                      "Periksa dengan / check with: takar verify {0}\n",
                      folder,
                      report->files,
                      report->events)};
}

ControlAnswer scan_blobs(store::Store& store) {
  const auto fixity = store::check_blobs(store);
  auto words = fmt::format(
      "{0} berkas dibaca, {1} hilang, {2} rusak. / {0} files read, {1} missing, "
      "{2} damaged.\n",
      fixity.checked,
      fixity.missing.size(),
      fixity.damaged.size());
  for (const auto& name : fixity.missing)
    words += fmt::format("hilang / missing: {}\n", store.blobs().path_of(name.sha256));
  for (const auto& name : fixity.damaged)
    words += fmt::format("rusak / damaged: {}\n", store.blobs().path_of(name.sha256));
  const bool sound = fixity.missing.empty() && fixity.damaged.empty();
  if (!sound) words += "Pulihkan dari cadangan. / Restore them from a backup.\n";
  return {sound, words};
}

}  // namespace

ControlAnswer answer_control(store::Store& store,
                             const std::string& database,
                             std::string_view request,
                             Instant now) {
  auto rest = request;
  const auto verb = take_word(rest);
  if (verb == "frozen-cases") return list_frozen(store);
  if (verb == "release-case") return release(store, rest, now);
  if (verb == "fixity") return scan_blobs(store);
  if (verb == "export") return make_bag(store, rest, now);
  if (rest.empty() || (verb != "backup" && verb != "backup+key"))
    throw Fault("permintaan tidak dikenal / the request is not known");
  const std::string folder(rest);
  const auto key = verb == "backup+key" ? database + ".key" : std::string();
  return {true, backup_words(folder, store::backup(store, folder, key))};
}

}  // namespace takar::server
