#pragma once
// Signing several documents with one passphrase: the acts that such a request stands for, and what
// became of each. Source: docs/decisions/0142-signing-several.md.

#include <string_view>
#include <vector>

#include "app/act.hpp"
#include "app/reading.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace takar::app {

inline constexpr std::string_view kSignEach = "sign_documents";
// A time stamp may take fifteen seconds, and one request waits for all.
inline constexpr std::size_t kSignedTogetherMax = 20;

// {"documents":[{"case_id","document_id"}]}: one act sign_document for each, under a key made of
// the request's and the document. A document named twice is signed once. Rejects with
// app.field_missing, app.field_wrong, app.nothing_to_sign or app.too_many_to_sign {most}.
[[nodiscard]] Result<std::vector<ActRequest>> acts_of_batch(const ActRequest&);

// Whether the answer is about the key or passphrase, and so would be the same for every document.
[[nodiscard]] bool refuses_the_key(const ActAnswer&);

// What became of each document: "signed", "failed" with a sentence, "unknown" where the world
// failed while it was filed, "not_tried" after such a failure or one of the time-stamp authority.
class SigningResults {
 public:
  void add(const ActRequest&, const ActAnswer&);
  void leave_out(const ActRequest&);
  // Whether going on would fail likewise.
  [[nodiscard]] bool is_over() const { return over_; }
  [[nodiscard]] bool is_empty() const { return results_.empty(); }
  [[nodiscard]] json::Object to_json() const;

 private:
  void put(const ActRequest&, std::string_view outcome, const Rejection*);

  json::Array results_;
  bool over_ = false;
};

// The documents that wait for the viewer's signature: of cases that run or ended within the last
// quarter of a year, those whose paper leaves room for him and that he did not sign.
// DocumentsToSign of docs/openapi.yaml, the latest first, at most kToSignShown. Rejects with
// nothing. Throws Fault.
[[nodiscard]] Result<json::Object> documents_to_sign(const Asked&, const Office&);

}  // namespace takar::app
