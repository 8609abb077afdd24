#pragma once
// Handing over: one case, one quarter or one agency as a bag that anybody can check
// (archive/bag.hpp). Gathers the papers, the files handed in and the names of the streams.

#include <cstdint>
#include <string>

#include "archive/bag_writer.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace takar::app {

// What goes in. A case alone; or the cases of the agency, of the quarter, or of both. An agency
// without a quarter brings all its events along, whatever they are about.
struct BagQuestion {
  std::int64_t case_id = 0;  // 0: not asked for.
  std::int64_t agency = 0;   // 0: every agency.
  std::string quarter;       // "2026Q1"; "": every quarter.

  // "kasus-17", "triwulan-2026Q1", "instansi-3-2026Q1".
  [[nodiscard]] std::string identifier() const;
};

// Makes the bag `folder`, which must not exist. A case of another agency than the one named is not
// found. Throws Fault or StorageFull; then nothing bears that name.
// Rejects with app.case_not_found, app.nothing_to_export or calendar.bad_quarter.
[[nodiscard]] Result<archive::BagReport> export_bag(store::Store&,
                                                    const BagQuestion&,
                                                    const std::string& folder,
                                                    Instant now);

// The same as one ZIP in the file `path`, which is overwritten. Answers the name to save it under.
// Rejects as export_bag().
[[nodiscard]] Result<std::string> zip_bag(store::Store&,
                                          const BagQuestion&,
                                          const std::string& path,
                                          Instant now);

}  // namespace takar::app
