#pragma once
// What an event of a case carries that must go when the file of the case is destroyed: the typed
// content of the paper that it filed, and the files handed in with it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workflow/events.hpp"

namespace takar::workflow {

struct FiledContent {
  std::optional<DocumentFiled> document;  // With its content, if the event filed one.
  std::optional<std::string> body_left;   // The event's body without content; empty if it had none.
  std::vector<UploadId> uploads;
};

// Bug if the stored event cannot be read.
[[nodiscard]] FiledContent filed_content(std::string_view name, std::string_view body);

}  // namespace takar::workflow
