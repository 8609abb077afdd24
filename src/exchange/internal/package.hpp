#pragma once
// The files inside an office document (DOCX, XLSX): a ZIP archive of XML parts, ECMA-376 part 2.
// What a bomb or a trick would need is refused before it costs anything.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <zip.h>
#include <pugixml.hpp>

#include "base/result.hpp"

namespace takar::exchange::internal {

inline constexpr std::int64_t kPackageEntriesMax = 2000;
inline constexpr std::size_t kPartBytesMax = 24 * 1024 * 1024;   // Of one part, unpacked.
inline constexpr std::size_t kTotalBytesMax = 64 * 1024 * 1024;  // Of all parts that are read.
inline constexpr int kXmlDepthMax = 200;

class Package {
 public:
  // `bytes` is borrowed as long as the package lives. Rejects with exchange.broken_file,
  // exchange.encrypted, exchange.too_large.
  [[nodiscard]] static Result<Package> open(std::string_view bytes, const std::string& file_name);

  bool holds(const std::string& part) const;
  // Names of the parts that begin so, sorted.
  std::vector<std::string> parts(std::string_view beginning) const;

  // Rejects with exchange.broken_file for a part that is absent, no XML, or too deep, and for every
  // DOCTYPE (no office document has one); with exchange.too_large for one that is unpacked too far.
  [[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> read(const std::string& part);

 private:
  struct Closer {
    void operator()(zip_t* archive) const;
  };
  Package(zip_t* archive, std::string file_name);
  [[nodiscard]] Result<std::string> unpack(const std::string& part);

  std::unique_ptr<zip_t, Closer> archive_;
  std::string file_name_;
  std::size_t left_ = kTotalBytesMax;
};

}  // namespace takar::exchange::internal
