#pragma once
// A file for the viewer.

#include <string>

namespace takar::app {

struct File {
  std::string name, media_type, bytes;
  bool made_here = true;  // False: somebody uploaded it, so it is never shown as what it claims.
};

}  // namespace takar::app
