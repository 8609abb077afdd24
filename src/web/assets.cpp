#include "web/assets.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace takar::web {
namespace {

constexpr std::string_view kNotBuilt =
    "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Takar</title>"
    "<h1>Takar</h1><p>Aplikasi web belum dibangun. Jalankan <code>./dev build</code>, lalu mulai "
    "ulang server. API tetap berjalan di <code>/api/v1</code>.</p>"
    "<p lang=\"en\">The web app was not built. Run <code>./dev build</code> and start the server "
    "again. The API works under <code>/api/v1</code>.</p></html>";

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kMediaTypes{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".map", "application/json"},
}};

std::string_view media_type_of(std::string_view path) {
  for (const auto& [suffix, type] : kMediaTypes)
    if (path.ends_with(suffix)) return type;
  return "application/octet-stream";
}

const Asset* find(std::span<const Asset> assets, std::string_view path) {
  const auto found = std::find_if(
      assets.begin(), assets.end(), [&](const Asset& asset) { return asset.path == path; });
  return found == assets.end() ? nullptr : &*found;
}

// Whether Accept-Encoding names the coding and does not refuse it with q=0.
// Source: RFC 9110, 12.5.3.
bool accepts(std::string_view header, std::string_view coding) {
  for (const auto part : split(header, ',')) {
    const auto semicolon = part.find(';');
    if (!equal_ignoring_case(trim(part.substr(0, semicolon)), coding)) continue;
    if (semicolon == std::string_view::npos) return true;
    const auto weight = trim(part.substr(semicolon + 1));
    const bool refused =
        weight.starts_with("q=0") && weight.find_first_not_of("0.", 3) == std::string_view::npos;
    return !refused;
  }
  return false;
}

bool holds_tag(std::string_view header, std::string_view tag) {
  const auto tags = split(header, ',');
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view part) {
    part = trim(part);
    if (part.starts_with("W/")) part.remove_prefix(2);
    return part == tag || part == "*";
  });
}

Response answer_with(const Asset& asset, const Request& request) {
  const auto codings = request.header("Accept-Encoding");
  const bool br = !asset.br.empty() && accepts(codings, "br");
  const bool gzip = !br && !asset.gzip.empty() && accepts(codings, "gzip");
  std::string tag = "\"" + std::string(asset.sha256.substr(0, 32));
  if (br) tag += "-br";
  if (gzip) tag += "-gz";
  tag += '"';
  const bool fresh = holds_tag(request.header("If-None-Match"), tag);
  Response response(fresh ? 304 : 200);
  response.set("ETag", tag).set("Vary", "Accept-Encoding");
  response.set(
      "Cache-Control",
      asset.path.starts_with("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  if (fresh) return response;
  response.set("Content-Type", media_type_of(asset.path));
  if (br) response.set("Content-Encoding", "br");
  if (gzip) response.set("Content-Encoding", "gzip");
  response.lasting_body = br ? asset.br : gzip ? asset.gzip : asset.plain;
  return response;
}

}  // namespace

std::string_view embedded_file(std::string_view path) {
  const auto* asset = find(embedded_assets(), path);
  return asset == nullptr ? std::string_view() : asset->plain;
}

Response asset_answer(const Request& request, std::span<const Asset> assets) {
  const auto path = std::string_view(request.path).substr(1);
  if (const auto* asset = find(assets, path)) return answer_with(*asset, request);
  const auto name = path.substr(path.rfind('/') + 1);
  if (path.starts_with("assets/") || name.find('.') != std::string_view::npos)
    return std::move(
        Response(404, "text/plain; charset=utf-8", "Tidak ada berkas ini. / No such file.\n")
            .set("Cache-Control", "no-cache"));
  if (const auto* index = find(assets, "index.html")) return answer_with(*index, request);
  Response response(200, "text/html; charset=utf-8", "");
  response.set("Cache-Control", "no-cache");
  response.lasting_body = kNotBuilt;
  return response;
}

}  // namespace takar::web
