#pragma once
// What a name may be: text for people, on one line.

#include <string_view>

#include "base/result.hpp"

namespace takar::organisation::internal {

// `what` tells the reader which name is meant, in Indonesian. Rejects with organisation.bad_name
// {what}: blank, longer than kNameBytesMax, not UTF-8, or with a control character.
[[nodiscard]] Result<void> check_name(std::string_view what, std::string_view name);

}  // namespace takar::organisation::internal
