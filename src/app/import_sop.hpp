#pragma once
// Reading an SOP document of others: in a child process that has nothing but its pipes.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "exchange/draft.hpp"

namespace takar::app {

// Reads the bytes of a document; the name serves sentences.
using SopReader =
    std::function<Result<exchange::Draft>(std::string_view bytes, const std::string& file_name)>;

// What a document gave: a draft, and the SOP itself if the document holds all of it, as BPMN files
// that Takar wrote do.
struct ReadDocument {
  exchange::Draft draft;
  std::optional<sop::Sop> sop;
};

// The reader for everything that comes from outside. Throws Fault if no child can be started.
// Rejects with what letter_reader(), for a scan, exchange::read_sop(), bpmn::read_bpmn() and
// run_in_sandbox() reject with.
[[nodiscard]] Result<ReadDocument> read_guarded(std::string_view bytes,
                                                const std::string& file_name);
// The same, the draft alone. Rejects alike.
[[nodiscard]] Result<exchange::Draft> read_draft(std::string_view bytes,
                                                 const std::string& file_name);

// What the child does under the verb kGuardedVerb: gives up what it does not need, then answers the
// request. Throws Fault if the kernel grants no guard.
inline constexpr std::string_view kGuardedVerb = "read-guarded";
[[nodiscard]] std::string answer_guarded(const std::function<std::string()>& read_request);

// The reader of letters, a package of Debian. Scans need it.
inline constexpr const char* kTesseract = "/usr/bin/tesseract";
// Rejects with app.no_letter_reader {file} if it is not installed.
[[nodiscard]] Result<std::string> letter_reader(const std::string& program,
                                                const std::string& file_name);
// What the child does under the verb kLettersVerb: becomes tesseract, which may read files and
// nothing else. Does not return; throws Fault if it cannot.
inline constexpr std::string_view kLettersVerb = "read-letters";
void read_letters_guarded();

}  // namespace takar::app
