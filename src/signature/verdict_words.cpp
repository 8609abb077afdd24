#include "signature/verdict_words.hpp"

#include <fmt/format.h>

#include "base/rejections.hpp"

namespace takar::signature {
namespace {

struct Words {
  std::string_view indonesian, english;
};

Words words_for(Change change) {
  switch (change) {
    case Change::kNothing:
      return {"tidak ada yang ditambahkan sesudahnya", "nothing was added afterwards"};
    case Change::kPermitted:
      return {"sesudahnya hanya ditambahkan yang diizinkan (tanda tangan, segel waktu)",
              "afterwards only what is permitted was added (signatures, time stamps)"};
    case Change::kNotPermitted:
      break;
  }
  return {"ISI BERUBAH setelah ditandatangani", "THE CONTENT WAS CHANGED after signing"};
}

std::string_view code_for(Change change) {
  if (change == Change::kNothing) return "nothing";
  return change == Change::kPermitted ? "permitted" : "not_permitted";
}

std::string_view code_for(Trust trust) {
  switch (trust) {
    case Trust::kTrusted:
      return "trusted";
    case Trust::kNoAnchors:
      return "not_judged";
    case Trust::kNotTrusted:
      return "not_trusted";
    case Trust::kExpired:
      return "expired";
    case Trust::kNotYetValid:
      return "not_yet_valid";
    case Trust::kRevoked:
      break;
  }
  return "revoked";
}

std::string_view words_for(Standing standing) {
  if (standing == Standing::kValid) return "SAH / VALID";
  return standing == Standing::kUnknown ? "TIDAK DAPAT DIPASTIKAN / CANNOT BE ESTABLISHED"
                                        : "TIDAK SAH / NOT VALID";
}

std::string_view code_for(Standing standing) {
  if (standing == Standing::kValid) return "valid";
  return standing == Standing::kUnknown ? "unknown" : "not_valid";
}

std::string_view code_for(Level level) {
  switch (level) {
    case Level::kB:
      return "B-B";
    case Level::kT:
      return "B-T";
    case Level::kLt:
      return "B-LT";
    case Level::kLta:
      break;
  }
  return "B-LTA";
}

// Names come out of the file: a control character could redraw the terminal.
std::string plain(std::string_view text) {
  std::string shown(text);
  for (auto& letter : shown)
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = '?';
  return shown.empty() ? "-" : shown;
}

std::string when_of(const SignatureFinding& found) {
  if (found.cms.stamped_at)
    return fmt::format("terbukti sebelum / proved before: {}", to_rfc3339(*found.cms.stamped_at));
  return fmt::format("menurut penanda tangan, tidak terbukti / as the signer says, not proved: {}",
                     plain(found.claimed_at));
}

std::string revocation_of(const SignatureFinding& found) {
  if (found.cms.chain.revocation == Revocation::kGood)
    return "pencabutan: diperiksa, tidak dicabut / revocation: checked, not revoked";
  return "pencabutan: tidak dapat diperiksa dari berkas ini / "
         "revocation: cannot be checked from this file";
}

std::string words_of(const SignatureFinding& found, std::size_t order) {
  auto text =
      fmt::format("{}. {} {}: {}\n",
                  order,
                  found.time_stamp ? "Segel waktu / time stamp" : "Tanda tangan / signature",
                  plain(found.field),
                  words_for(found.standing()));
  text += fmt::format("   oleh / by: {} ({})\n", plain(found.cms.name), plain(found.cms.issuer));
  text += fmt::format("   {}\n   {}\n", when_of(found), revocation_of(found));
  if (!found.time_stamp)
    text += fmt::format("   tingkat / level: PAdES {}\n", code_for(found.level));
  const auto change = words_for(found.later.change);
  text += fmt::format("   revisi / revision: {} bita / bytes; {} / {}\n",
                      found.bytes,
                      change.indonesian,
                      change.english);
  if (found.reason) {
    const auto why = explain(*found.reason);
    text += fmt::format("   {}\n   {}\n", plain(why.indonesian), plain(why.english));
  }
  return text;
}

constexpr std::string_view kProves =
    "Yang terbukti bila sah: isi berkas persis seperti yang ditandatangani, dengan kunci pemilik\n"
    "sertifikat, dan sertifikat itu diterbitkan di bawah akar yang Anda percayai.\n"
    "Yang tidak terbukti: kebenaran isinya, wewenang penanda tangan, dan waktu tanpa segel waktu.\n"
    "Proved when valid: the content is exactly what was signed, with the key of the certificate's\n"
    "holder, and that certificate was issued under a root that you trust.\n"
    "Not proved: that the content is true, that the signer had the authority, and the time where\n"
    "there is no time stamp.\n";

json::Value instant_or_null(const std::optional<Instant>& at) {
  return at ? json::Value(to_rfc3339(*at)) : json::Value(nullptr);
}

json::Object json_of(const SignatureFinding& found) {
  json::Object row;
  row["field"] = found.field;
  row["kind"] = found.time_stamp ? "time_stamp" : "signature";
  row["standing"] = std::string(code_for(found.standing()));
  row["reason"] =
      found.reason ? json::Value(std::string(found.reason->code)) : json::Value(nullptr);
  row["name"] = found.cms.name;
  row["issuer"] = found.cms.issuer;
  row["claimed_at"] = found.claimed_at;
  row["stamped_at"] = instant_or_null(found.cms.stamped_at);
  row["level"] = std::string(code_for(found.level));
  row["trust"] = std::string(code_for(found.cms.chain.trust));
  row["revocation"] = found.cms.chain.revocation == Revocation::kGood ? "good" : "not_checked";
  row["revision_bytes"] = static_cast<std::int64_t>(found.bytes);
  row["later_changes"] = std::string(code_for(found.later.change));
  json::Array what;
  for (const auto& place : found.later.what) what.emplace_back(place);
  row["changed"] = std::move(what);
  return row;
}

}  // namespace

std::string words_of(const PdfVerdict& verdict) {
  auto text = std::string(words_for(verdict.standing())) + "\n";
  std::size_t order = 0;
  for (const auto& found : verdict.signatures) text += words_of(found, ++order);
  return text + std::string(kProves);
}

json::Object json_of(const PdfVerdict& verdict) {
  json::Object whole;
  whole["standing"] = std::string(code_for(verdict.standing()));
  whole["bytes"] = static_cast<std::int64_t>(verdict.bytes);
  json::Array rows;
  for (const auto& found : verdict.signatures) rows.emplace_back(json_of(found));
  whole["signatures"] = std::move(rows);
  return whole;
}

}  // namespace takar::signature
