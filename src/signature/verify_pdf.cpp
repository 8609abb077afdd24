#include "signature/verify_pdf.hpp"

#include <algorithm>
#include <array>

#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include "base/fault.hpp"
#include "base/hash.hpp"
#include "signature/internal/compare_revisions.hpp"
#include "signature/internal/pdf_evidence.hpp"

namespace takar::signature {
namespace {

struct Candidate {
  PdfObject field, value;
  std::size_t hole_from = 0, hole_to = 0, end = 0;
  // Why it cannot be a signature over a part of this file; empty if it can.
  std::optional<Rejection> wrong;
};

Rejection told(std::string_view code, std::vector<std::string> details) {
  return {code, std::move(details)};
}

std::string name_of(PdfObject field) {
  auto name = field.getKey("/T");
  return name.isString() ? name.getUTF8Value().substr(0, 120) : std::string();
}

std::optional<std::array<std::size_t, 4>> numbers_of(PdfObject range) {
  if (!range.isArray() || range.getArrayNItems() != 4) return std::nullopt;
  std::array<std::size_t, 4> numbers{};
  for (int i = 0; i < 4; ++i) {
    auto item = range.getArrayItem(i);
    if (!item.isInteger() || item.getIntValue() < 0 ||
        item.getIntValue() > static_cast<long long>(kPdfBytesMax))
      return std::nullopt;
    numbers[static_cast<std::size_t>(i)] = static_cast<std::size_t>(item.getIntValue());
  }
  return numbers;
}

// The signature stands in the file itself, in front of its hole: in a compressed stream, a place
// is counted from another beginning.
bool stands_before(QPDF& pdf, const PdfObject& value, std::size_t hole) {
  if (!value.isIndirect()) return false;
  const auto table = pdf.getXRefTable();
  const auto entry = table.find(value.getObjGen());
  constexpr int kUncompressed = 1;
  return entry != table.end() && entry->second.getType() == kUncompressed &&
         entry->second.getOffset() < static_cast<qpdf_offset_t>(hole);
}

// The hole is the text of this very signature, byte for byte, where it stands in the file: one
// that was moved into another object (wrapping) has its text elsewhere.
bool hole_is_own(std::string_view bytes, PdfObject value, std::size_t from, std::size_t to) {
  auto contents = value.getKey("/Contents");
  if (contents.isIndirect() || contents.getParsedOffset() != static_cast<qpdf_offset_t>(from))
    return false;
  const auto hole = bytes.substr(from + 1, to - from - 2);
  const auto own = to_hex(bytes_of(contents.getStringValue()));
  return std::equal(hole.begin(), hole.end(), own.begin(), own.end(), [](char a, char b) {
    return (a >= 'A' && a <= 'F' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

Candidate candidate_of(std::string_view bytes, QPDF& pdf, PdfObject field) {
  Candidate found{field, field.getKey("/V")};
  auto range = found.value.getKey("/ByteRange"), contents = found.value.getKey("/Contents");
  const auto refuse = [&](std::string_view code, std::vector<std::string> details = {}) {
    details.insert(details.begin(), name_of(field));
    found.wrong = told(code, std::move(details));
    return found;
  };
  if (!range.isArray() || range.getArrayNItems() == 0)
    return refuse("signature.incomplete", {"/ByteRange"});
  if (!contents.isString() || contents.getStringValue().empty())
    return refuse("signature.incomplete", {"/Contents"});
  const auto numbers = numbers_of(range);
  if (!numbers) return refuse("signature.byte_range_wrong");
  const auto [zero, from, to, rest] = *numbers;
  if (zero != 0 || to > bytes.size() || from + 4 > to || to + rest > bytes.size() ||
      bytes[from] != '<' || bytes[to - 1] != '>')
    return refuse("signature.byte_range_wrong");
  found.hole_from = from;
  found.hole_to = to;
  found.end = to + rest;
  if (!stands_before(pdf, found.value, from) || !hole_is_own(bytes, found.value, from, to))
    return refuse("signature.moved");
  return found;
}

std::optional<Rejection> reason_of(const SignatureFinding& found) {
  if (found.cms.wrong) return told(found.cms.wrong->code, {found.field});
  if (found.later.change == Change::kNotPermitted) {
    std::string places;
    for (const auto& place : found.later.what) places += (places.empty() ? "" : ", ") + place;
    return told("signature.changed_after_signing", {found.field, places});
  }
  switch (found.cms.chain.trust) {
    case Trust::kTrusted:
      return std::nullopt;
    case Trust::kNoAnchors:
      return told("signature.nobody_trusted", {found.cms.name});
    case Trust::kNotTrusted:
      return told("signature.signer_not_trusted", {found.cms.name, found.cms.issuer});
    case Trust::kExpired:
      return told("signature.certificate_expired",
                  {found.cms.name, found.cms.last ? to_rfc3339(*found.cms.last) : "-"});
    case Trust::kNotYetValid:
      return told("signature.certificate_not_yet_valid",
                  {found.cms.name, found.cms.first ? to_rfc3339(*found.cms.first) : "-"});
    case Trust::kRevoked:
      break;
  }
  return told("signature.certificate_revoked", {found.cms.name});
}

// Judges the signatures of one file, the last first: a later time stamp proves that an earlier
// signature stood before it.
class Judgement {
 public:
  Judgement(std::string_view bytes, QPDF& pdf, const TrustAnchors& anchors, Instant at)
      : bytes_(bytes), pdf_(pdf), anchors_(anchors), evidence_(evidence_of(pdf)), at_(at) {}

  PdfVerdict run(std::vector<Candidate> candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
      return a.end < b.end;
    });
    PdfVerdict verdict{bytes_.size(), {}};
    for (auto each = candidates.rbegin(); each != candidates.rend(); ++each)
      verdict.signatures.push_back(judge(*each));
    std::reverse(verdict.signatures.begin(), verdict.signatures.end());
    return verdict;
  }

 private:
  SignatureFinding judge(const Candidate& candidate) {
    SignatureFinding found;
    auto value = candidate.value;
    found.field = name_of(candidate.field);
    auto claimed = value.getKey("/M");
    if (claimed.isString()) found.claimed_at = claimed.getUTF8Value().substr(0, 40);
    found.time_stamp = has_name(value, "/SubFilter", "/ETSI.RFC3161");
    found.bytes = candidate.end;
    found.reason = candidate.wrong;
    if (found.reason || !check_bytes(candidate, found) || !check_later(candidate, found))
      return found;
    found.reason = reason_of(found);
    found.level = level_of(found);
    keep(candidate, found);
    return found;
  }

  [[nodiscard]] Level level_of(const SignatureFinding& found) const {
    if (!found.cms.stamped_at && !stamped_later_) return Level::kB;
    if (found.cms.chain.revocation != Revocation::kGood) return Level::kT;
    return stamped_later_ ? Level::kLta : Level::kLt;
  }

  // What a good signature means for those before it: it may stand after them, and a time stamp
  // proves that they stood before it.
  void keep(const Candidate& candidate, const SignatureFinding& found) {
    if (found.cms.wrong || found.later.change == Change::kNotPermitted) return;
    // Where no root is given, every name is unknown alike, and the verdict says so.
    const bool known = !found.reason || anchors_.empty();
    holding_[candidate.value.getObjGen()] = {found.time_stamp, known};
    if (!found.time_stamp || found.reason || !found.cms.stamped_at) return;
    at_ = std::min(at_, *found.cms.stamped_at);
    stamped_later_ = true;
  }

  bool check_bytes(const Candidate& candidate, SignatureFinding& found) {
    auto value = candidate.value;
    const auto der = value.getKey("/Contents").getStringValue();
    const Signed by{bytes_.substr(0, candidate.hole_from),
                    bytes_.substr(candidate.hole_to, candidate.end - candidate.hole_to),
                    anchors_,
                    evidence_,
                    at_};
    const bool pades = has_name(value, "/SubFilter", "/ETSI.CAdES.detached");
    if (found.time_stamp) {
      found.cms = check_document_stamp(der, by);
    } else if (pades || has_name(value, "/SubFilter", "/adbe.pkcs7.detached")) {
      found.cms = check_signature(der, by, pades);
    } else {
      found.reason = told("signature.unknown_form", {found.field});
      return false;
    }
    return true;
  }

  // The signed revision must be a whole file by itself, or nobody can tell what was signed; and
  // the signature must be a part of it, word for word.
  bool check_later(const Candidate& candidate, SignatureFinding& found) {
    if (candidate.end == bytes_.size()) return true;
    const auto revision = open_pdf(bytes_.substr(0, candidate.end));
    if (!revision) {
      found.reason = told("signature.revision_broken", {found.field});
      return false;
    }
    auto signed_value = (*revision)->getObject(candidate.value.getObjGen());
    auto value = candidate.value;
    if (signed_value.unparseResolved() != value.unparseResolved()) {
      found.reason = told("signature.moved", {found.field});
      return false;
    }
    found.later = compare_revisions(**revision, pdf_, {holding_, forbids_changes(candidate.value)});
    if (!(*revision)->anyWarnings()) return true;
    found.reason = told("signature.revision_broken", {found.field});
    return false;
  }

  std::string_view bytes_;
  QPDF& pdf_;
  const TrustAnchors& anchors_;
  Evidence evidence_;
  Instant at_;  // UTC: when what is judged next must have been good.
  bool stamped_later_ = false;
  std::map<QPDFObjGen, LaterSignature> holding_;  // The later ones, while those before are judged.
};

Result<PdfVerdict> judge_opened(std::string_view bytes,
                                QPDF& pdf,
                                const TrustAnchors& anchors,
                                Instant at) {
  const auto fields = signature_fields(pdf);
  if (!fields) return reject(fields.error());
  std::vector<Candidate> candidates;
  for (auto field : *fields)
    if (field.getKey("/V").isDictionary()) candidates.push_back(candidate_of(bytes, pdf, field));
  if (candidates.empty()) return reject("signature.none");
  if (candidates.size() > kSignaturesMax)
    return reject("signature.too_many", {std::to_string(kSignaturesMax)});
  auto verdict = Judgement(bytes, pdf, anchors, at).run(std::move(candidates));
  if (pdf.anyWarnings()) return reject("signature.damaged_pdf", {"object"});
  return verdict;
}

}  // namespace

Standing SignatureFinding::standing() const {
  if (!reason) return Standing::kValid;
  constexpr std::array<std::string_view, 3> kUndecided = {
      "signature.nobody_trusted", "signature.signer_not_trusted", "signature.certificate_expired"};
  const bool undecided =
      std::find(kUndecided.begin(), kUndecided.end(), reason->code) != kUndecided.end();
  return undecided ? Standing::kUnknown : Standing::kNotValid;
}

Standing PdfVerdict::standing() const {
  auto worst = Standing::kValid;
  for (const auto& found : signatures) worst = std::max(worst, found.standing());
  return signatures.empty() ? Standing::kUnknown : worst;
}

Result<PdfVerdict> verify_pdf(std::string_view bytes, const TrustAnchors& anchors, Instant at) {
  auto pdf = open_pdf(bytes);
  if (!pdf) return reject(pdf.error());
  try {
    return judge_opened(bytes, **pdf, anchors, at);
  } catch (const QPDFExc& bad) {
    return reject("signature.damaged_pdf", {bad.getMessageDetail()});
  } catch (const std::logic_error&) {
    return reject("signature.damaged_pdf", {"object"});
  } catch (const Fault&) {
    throw;
  } catch (const std::runtime_error& bad) {  // A stream that does not inflate.
    return reject("signature.damaged_pdf", {bad.what()});
  }
}

}  // namespace takar::signature
