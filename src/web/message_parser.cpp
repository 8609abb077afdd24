#include "web/message_parser.hpp"

#include <boost/beast/http/error.hpp>

#include "web/framing.hpp"

namespace takar::web {

namespace http = boost::beast::http;

MessageParser::MessageParser() {
  header_limit(static_cast<std::uint32_t>(kHeadBytesMax + 1));
  body_limit(boost::none);  // The route sets the limit once the head is known.
}

void MessageParser::receive_body(std::uint64_t limit, BodySink sink) {
  body_limit(limit);
  sink_ = std::move(sink);
}

void MessageParser::on_request_impl(
    http::verb, string_view method, string_view target, int, error_code&) {
  request_.method_word.assign(method.data(), method.size());
  request_.method = method_of(request_.method_word);
  target_.assign(target.data(), target.size());
}

void MessageParser::on_response_impl(int, string_view, int, error_code& error) {
  error = http::error::bad_method;
}

void MessageParser::on_field_impl(http::field, string_view name, string_view value, error_code&) {
  if (head_done_) return;  // Trailers say nothing that Takar would believe.
  request_.headers.emplace_back(std::string_view(name.data(), name.size()),
                                std::string_view(value.data(), value.size()));
}

void MessageParser::on_header_impl(error_code&) {
  head_done_ = true;
}

void MessageParser::on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) {}

std::size_t MessageParser::on_body_impl(string_view part, error_code& error) {
  if (sink_ && !sink_({part.data(), part.size()})) error = http::error::body_limit;
  return part.size();
}

void MessageParser::on_chunk_header_impl(std::uint64_t, string_view, error_code&) {}

std::size_t MessageParser::on_chunk_body_impl(std::uint64_t, string_view part, error_code& error) {
  return on_body_impl(part, error);
}

void MessageParser::on_finish_impl(error_code&) {}

}  // namespace takar::web
