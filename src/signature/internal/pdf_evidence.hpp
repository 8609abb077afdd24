#pragma once
// What a document carries so that it can be verified years later: the document security store.

#include "signature/internal/pdf_file.hpp"
#include "signature/trust.hpp"

namespace takar::signature {

// At most 500 of each kind, 1 MiB each; what cannot be read is left out, for nothing is trusted
// because it stands there. Throws std::runtime_error if a stream does not inflate.
// Source: ETSI EN 319 142-1 V1.1.1, 5.4.2.
[[nodiscard]] Evidence evidence_of(QPDF&);

}  // namespace takar::signature
