#include "web/http.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "web/target.hpp"

namespace takar::web {
namespace {

constexpr std::array<std::pair<std::string_view, Method>, 7> kMethods{{
    {"GET", Method::kGet},
    {"HEAD", Method::kHead},
    {"POST", Method::kPost},
    {"PUT", Method::kPut},
    {"PATCH", Method::kPatch},
    {"DELETE", Method::kDelete},
    {"OPTIONS", Method::kOptions},
}};

constexpr std::array<std::pair<int, std::string_view>, 24> kReasons{{
    {100, "Continue"},
    {200, "OK"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
    {507, "Insufficient Storage"},
}};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

Method method_of(std::string_view word) {
  for (const auto& [name, method] : kMethods)
    if (name == word) return method;
  return Method::kOther;
}

std::string_view name_of(Method method) {
  for (const auto& [name, known] : kMethods)
    if (known == method) return name;
  return "OTHER";
}

bool is_unsafe(Method method) {
  return method != Method::kGet && method != Method::kHead && method != Method::kOptions;
}

std::string_view Request::header(std::string_view name) const {
  for (const auto& [known, value] : headers)
    if (equal_ignoring_case(known, name)) return value;
  return {};
}

std::optional<std::string> Request::query_value(std::string_view name) const {
  std::string_view rest = query;
  while (!rest.empty()) {
    const auto end = rest.find('&');
    const auto pair = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    const auto equals = pair.find('=');
    if (percent_decoded(pair.substr(0, equals), true) != std::string(name)) continue;
    if (equals == std::string_view::npos) return std::string{};
    return percent_decoded(pair.substr(equals + 1), true);
  }
  return std::nullopt;
}

Response::Response(int status, std::string_view media_type, std::string text)
    : status(status), body(std::move(text)) {
  set("Content-Type", media_type);
}

Response& Response::set(std::string_view name, std::string_view value) {
  TAKAR_CHECK(is_token(name), "the name of a header is a token");
  TAKAR_CHECK(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos,
              "a header value holds a line end or NUL");
  header_lines_.append(name).append(": ").append(value).append("\r\n");
  return *this;
}

std::string_view Response::header(std::string_view name) const {
  std::string_view rest = header_lines_;
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find("\r\n"));
    rest.remove_prefix(line.size() + 2);
    const auto colon = line.find(':');
    if (equal_ignoring_case(line.substr(0, colon), name)) return line.substr(colon + 2);
  }
  return {};
}

std::string_view reason_of(int status) {
  for (const auto& [number, words] : kReasons)
    if (number == status) return words;
  return "Status";
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    return lower(a) == lower(b);
  });
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

std::string attachment_named(std::string_view file_name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string plain;
  std::string encoded;
  for (const char c : file_name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool safe = is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
    plain += safe || c == ' ' ? c : '_';
    if (safe) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kHex[byte >> 4U];
      encoded += kHex[byte & 15U];
    }
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace takar::web
