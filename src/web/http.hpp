#pragma once
// A request and an answer as the rest of the web room sees them: plain values, no socket, no Boost.
//
// Law: a header value of an answer never holds CR, LF or NUL, whatever a person typed.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/temporary_file.hpp"

namespace takar::web {

enum class Method : std::uint8_t { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions, kOther };

// "GET" ...; kOther for a method that Takar does not know.
[[nodiscard]] Method method_of(std::string_view word);
[[nodiscard]] std::string_view name_of(Method);
// True for the methods that may change something (all but GET, HEAD and OPTIONS).
[[nodiscard]] bool is_unsafe(Method);

// A body that was streamed into a temporary file. The connection removes the file afterwards.
struct ReceivedFile {
  std::string path;
  std::int64_t bytes = 0;
};

struct Request {
  Method method = Method::kOther;
  std::string method_word;  // As sent.
  std::string path;         // Percent-decoded, begins with "/", without dot segments.
  std::string query;        // Raw, without "?".
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::optional<ReceivedFile> file;
  std::string peer;       // Address of the client; behind a trusted proxy the one it names.
  bool secure = false;    // It came over TLS, to us or to a trusted proxy.
  bool loopback = false;  // The socket's other end is this machine.
  std::string id;         // 16 hexadecimal digits, for the log and the error page.
  std::size_t route = 0;  // Filled in by the plan: the route's place in the site's table.
  std::vector<std::string> parameters;  // Of the path, in order.
  bool hashes_password = false;         // Filled in by the plan: it waits for a slow hash.

  // The first header of that name, whatever its case; empty if there is none. Borrows.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  // The decoded value of a query parameter; empty if it is absent or cannot be decoded.
  [[nodiscard]] std::optional<std::string> query_value(std::string_view name) const;
};

// Turns the answer into a stream of server-sent events of one agency.
struct EventStream {
  std::int64_t topic = 0;
  // Asked at each heartbeat on an I/O thread, so it must not block; false ends the stream.
  std::function<bool()> still_allowed;
};

class Response {
 public:
  explicit Response(int status = 200) : status(status) {}
  Response(int status, std::string_view media_type, std::string text);

  int status;
  std::string body;
  std::string_view lasting_body;  // Used instead of `body` when not empty; outlives the server.
  std::unique_ptr<TemporaryFile> file;  // Used instead of both: sent piece by piece, then removed.
  std::optional<EventStream> stream;
  bool close = false;  // The connection ends after this answer.

  // Bug if the name is not a token or the value holds CR, LF or NUL.
  Response& set(std::string_view name, std::string_view value);
  // Empty if there is no such header.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] const std::string& header_lines() const { return header_lines_; }
  // Of the body, wherever it lies.
  [[nodiscard]] std::int64_t bytes() const {
    return file == nullptr ? static_cast<std::int64_t>(content().size()) : file->bytes();
  }
  // The body, unless it is a file.
  [[nodiscard]] std::string_view content() const {
    return lasting_body.empty() ? std::string_view(body) : lasting_body;
  }

 private:
  std::string header_lines_;  // "Name: value\r\n" each.
};

// The words of a status line; "Status" for a number without a name.
[[nodiscard]] std::string_view reason_of(int status);

// A-Z and a-z are the same letter.
[[nodiscard]] bool equal_ignoring_case(std::string_view, std::string_view);

// Whether the text is a token. Source: RFC 9110, 5.6.2.
[[nodiscard]] bool is_token(std::string_view);

// A Content-Disposition value that hands a file out under a person's own words for it, also when
// they hold quotes, line ends or letters beyond ASCII. Source: RFC 6266; RFC 8187.
[[nodiscard]] std::string attachment_named(std::string_view file_name);

}  // namespace takar::web
