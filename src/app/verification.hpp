#pragma once
// What anybody may ask of a signed paper without an account: which document it is, who signed it
// and when, and whether a file is one of those that were signed here. It tells no more of a person
// than the paper itself shows. Source: PP 71/2019, article 60 (certified electronic signatures).

#include <functional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "organisation/signing_key_store.hpp"
#include "store/store.hpp"

namespace takar::app {

// Where the QR code of a paper leads; the bare code if the agency has named no address.
[[nodiscard]] std::string verification_address(const organisation::SigningSettings&,
                                               std::string_view code);

// The document with that code, as a person types or scans it. Throws Fault.
// Rejects with app.code_unknown {code}.
[[nodiscard]] Result<std::string> verify_code(store::Store&, std::string_view typed);

// Judges a file as judge_request() does. Rejects if it cannot be judged at all.
using PdfJudge = std::function<Result<std::string>(std::string_view request)>;

// The document whose file this is, if it was signed here, and what its signatures are worth at `at`
// (UTC) by the roots that the document's agency believes. A file from elsewhere is judged without
// roots. A file that is no signed PDF is answered with the reason. Throws Fault.
[[nodiscard]] std::string verify_file(store::Store&,
                                      std::string_view pdf,
                                      const PdfJudge&,
                                      Instant at);

// The judge for what comes from outside: in a child process that has nothing but its pipes. Throws
// Fault if no child can be started. Rejects as run_in_sandbox does.
[[nodiscard]] Result<std::string> judge_guarded(std::string_view request);

// What the child does under the verb kJudgeVerb. Throws Fault if the kernel grants no guard.
inline constexpr std::string_view kJudgeVerb = "judge-guarded";
[[nodiscard]] std::string answer_judge(const std::function<std::string()>& read_request);
// {"verdict": ... or null, "refusal": ... or null} on the file of the request.
[[nodiscard]] std::string judge_request(std::string_view request);

}  // namespace takar::app
