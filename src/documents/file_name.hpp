#pragma once
// Names of exported files, made from the SOP's own words: "03-tanda-terima-bidang-aptika.pdf".

#include <string>
#include <string_view>

#include "sop/sop.hpp"

namespace takar::documents {

inline constexpr std::size_t kFileNameBytesMax = 100;

// Two digits of the step, the output's words, the unit's if there is one, "-v2" from the second
// version on, and ".pdf". Only a-z, 0-9 and "-" before the extension, so that the name is safe on
// every file system.
[[nodiscard]] std::string file_name(sop::StepNumber,
                                    std::string_view output,
                                    std::string_view unit_name,
                                    int version);

}  // namespace takar::documents
