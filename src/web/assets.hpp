#pragma once
// The web app inside the program: files put there at build, chosen and labelled per request.
//
// Files under assets/ have their hash in the name and never change; index.html is asked for anew
// each time and answers every address of the app.

#include <cstdint>
#include <span>
#include <string_view>

#include "web/http.hpp"

namespace takar::web {

struct Asset {
  std::string_view path;    // Below the root, e.g. "assets/index-3f2a.js".
  std::string_view sha256;  // Of the plain bytes; the ETag.
  std::string_view plain;
  std::string_view br;    // Empty if there is no such form.
  std::string_view gzip;  // Empty if there is no such form.
};

// Every embedded file. Empty if the web app was not built.
[[nodiscard]] std::span<const Asset> embedded_assets();

// The plain bytes of one embedded file; empty if there is none of that path.
[[nodiscard]] std::string_view embedded_file(std::string_view path);

// docs/openapi.yaml as JSON.
[[nodiscard]] std::string_view embedded_contract();

// Answers a GET or HEAD outside /api: the file, or index.html for an address of the app. Without a
// built web app: a page that says how to build it. 404 for a file that is not there.
[[nodiscard]] Response asset_answer(const Request&, std::span<const Asset>);

}  // namespace takar::web
