#include "signature/stamp_authority.hpp"

#include <openssl/err.h>
#include <openssl/http.h>

#include "base/fault.hpp"
#include "signature/internal/openssl_handle.hpp"

namespace takar::signature {
namespace {

struct Address {
  std::string host, port, path;
};

void take(char* text, std::string& into) {
  if (text != nullptr) into = text;
  OPENSSL_free(text);
}

std::optional<Address> read_address(const std::string& url) {
  char *host = nullptr, *port = nullptr, *path = nullptr;
  int encrypted = 0, number = 0;
  if (OSSL_HTTP_parse_url(
          url.c_str(), &encrypted, nullptr, &host, &port, &number, &path, nullptr, nullptr) != 1)
    return std::nullopt;
  Address address;
  take(host, address.host);
  take(port, address.port);
  take(path, address.path);
  if (encrypted != 0) return std::nullopt;
  return address;
}

Result<std::string> post(const std::string& url, const std::string& body, int seconds) {
  const auto refuse = [&](const std::string& why) {
    ERR_clear_error();
    return reject("signature.unreachable", {url, why});
  };
  const auto address = read_address(url);
  if (!address) return refuse("http://HOST:PORT/PATH");
  const Bio request(BIO_new_mem_buf(body.data(), static_cast<int>(body.size())));
  if (!request) throw Fault("no memory to ask for a time stamp");
  const Bio answer(OSSL_HTTP_transfer(nullptr,
                                      address->host.c_str(),
                                      address->port.c_str(),
                                      address->path.c_str(),
                                      0,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      0,
                                      nullptr,
                                      "application/timestamp-query",
                                      request.get(),
                                      "application/timestamp-reply",
                                      1,
                                      kAnswerBytesMax,
                                      seconds,
                                      0));
  if (!answer) {
    const auto* reason = ERR_reason_error_string(ERR_peek_last_error());
    return refuse(reason == nullptr ? "?" : reason);
  }
  std::string bytes(kAnswerBytesMax, '\0');
  std::size_t size = 0;
  for (std::size_t got = 0;
       size < bytes.size() &&
       BIO_read_ex(answer.get(), bytes.data() + size, bytes.size() - size, &got) == 1;)
    size += got;
  bytes.resize(size);
  ERR_clear_error();
  return bytes;
}

}  // namespace

Result<std::string> StampAuthority::stamp(std::string_view bytes, Instant now) const {
  StampQuestion question{sha256(bytes), 0};
  std::array<std::uint8_t, 8> lots{};
  random_.fill(lots);
  for (const auto byte : lots) question.nonce = question.nonce << 8 | byte;
  const auto answer = post(address_, stamp_query(question), seconds_);
  if (!answer) return reject(answer.error());
  return stamp_of(*answer, question, now);
}

}  // namespace takar::signature
