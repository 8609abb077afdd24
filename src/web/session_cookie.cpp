#include "web/session_cookie.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace takar::web {
namespace {

constexpr std::string_view kSecureName = "__Host-takar";
constexpr std::string_view kPlainName = "takar";
constexpr std::size_t kTokenMax = 128;  // Characters.

std::string_view cookie_name(const Request& request) {
  return request.secure ? kSecureName : kPlainName;
}

bool is_token_text(std::string_view text) {
  return text.size() >= 16 && text.size() <= kTokenMax &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  c == '-' || c == '_';
         });
}

std::string cookie(const Request& request, std::string_view value, std::string_view more) {
  std::string text(cookie_name(request));
  text.append("=").append(value).append("; Path=/; HttpOnly; SameSite=Lax").append(more);
  if (request.secure) text += "; Secure";
  return text;
}

}  // namespace

std::string_view session_token(const Request& request) {
  for (const auto part : split(request.header("Cookie"), ';')) {
    const auto pair = trim(part);
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, equals) != cookie_name(request))
      continue;
    const auto token = pair.substr(equals + 1);
    return is_token_text(token) ? token : std::string_view{};
  }
  return {};
}

std::string session_cookie(const Request& request, std::string_view token) {
  return cookie(request, token, "");
}

std::string ended_session_cookie(const Request& request) {
  return cookie(request, "", "; Max-Age=0");
}

std::string csrf_of(std::string_view token) {
  return to_hex(sha256({bytes_of("takar csrf "), bytes_of(token)})).substr(0, 32);
}

bool has_csrf(const Request& request) {
  const auto sent = request.header("X-Takar-Csrf");
  const auto wanted = csrf_of(session_token(request));
  if (sent.size() != wanted.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    difference |= static_cast<unsigned char>(sent[i]) ^ static_cast<unsigned char>(wanted[i]);
  return difference == 0;
}

bool from_own_page(const Request& request) {
  const auto site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin" || site == "none";
  const auto origin = request.header("Origin");
  if (origin.empty()) return true;
  const std::string_view scheme = request.secure ? "https://" : "http://";
  return origin.starts_with(scheme) &&
         equal_ignoring_case(origin.substr(scheme.size()), request.header("Host"));
}

}  // namespace takar::web
