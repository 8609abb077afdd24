#pragma once
// One request as it arrives: Beast cuts the bytes, this keeps the head and hands the body on.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <boost/beast/http/basic_parser.hpp>

#include "web/http.hpp"

namespace takar::web {

class MessageParser final : public boost::beast::http::basic_parser<true> {
 public:
  // Where the body goes. False: it is full or failed, the parser stops with an error.
  using BodySink = std::function<bool(std::string_view)>;

  MessageParser();

  // Taken over once the head is complete; the parser keeps nothing of it.
  Request& request() { return request_; }
  [[nodiscard]] std::string_view target() const { return target_; }
  // Call before the first byte of the body is put. More than `limit` bytes stop the parser with
  // error::body_limit.
  void receive_body(std::uint64_t limit, BodySink);

 private:
  using error_code = boost::beast::error_code;
  using string_view = boost::beast::string_view;

  void on_request_impl(
      boost::beast::http::verb, string_view, string_view, int, error_code&) override;
  void on_response_impl(int, string_view, int, error_code&) override;
  void on_field_impl(boost::beast::http::field, string_view, string_view, error_code&) override;
  void on_header_impl(error_code&) override;
  void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override;
  std::size_t on_body_impl(string_view, error_code&) override;
  void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override;
  std::size_t on_chunk_body_impl(std::uint64_t, string_view, error_code&) override;
  void on_finish_impl(error_code&) override;

  Request request_;
  std::string target_;
  bool head_done_ = false;
  BodySink sink_;
};

}  // namespace takar::web
