#pragma once
// A BPMN 2.0 file as a draft of an SOP, with a list of everything in it that an SOP cannot say.
//
// Files of any modeller are read; what Camunda and Flowable write about people and times is
// understood. A file that write.hpp wrote gives its SOP back, whole, if nobody has broken it since.
// Source: OMG formal/2013-12-09 (BPMN 2.0.2); docs/decisions/0106-reading-bpmn.md.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "exchange/draft.hpp"
#include "sop/sop.hpp"

namespace takar::bpmn {

inline constexpr std::size_t kFileBytesMax = 8 * 1024 * 1024;
inline constexpr std::size_t kElementsMax = 100'000;  // Of the whole file.
inline constexpr int kDepthMax = 64;                  // Of elements within each other.

struct Reading {
  exchange::Draft draft;        // `form` is "bpmn"; `unread` is what was not understood.
  std::optional<sop::Sop> sop;  // The SOP itself, if the file holds all of it and it is sound.
};

// Whether the bytes look like BPMN: XML whose opening names the namespace of BPMN 2.0.
[[nodiscard]] bool is_bpmn(std::string_view bytes);

// Pure: no clock, no file, no network; no entity of a DOCTYPE is ever read.
// Rejects with bpmn.too_large, bpmn.not_xml, bpmn.doctype, bpmn.not_bpmn, bpmn.no_steps or
// bpmn.too_many_steps.
[[nodiscard]] Result<Reading> read_bpmn(std::string_view bytes, const std::string& file_name);

}  // namespace takar::bpmn
