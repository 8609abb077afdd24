#include "web/connection.hpp"

#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/write.hpp>

#include "base/fault.hpp"
#include "web/client_address.hpp"
#include "web/framing.hpp"
#include "web/problem.hpp"
#include "web/target.hpp"

namespace takar::web {
namespace {

constexpr std::size_t kReadBytes = 16'384;
constexpr std::size_t kFilePieceBytes = 262'144;
constexpr std::size_t kLingerBytesMax = 1'048'576;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::size_t kNoRoute = static_cast<std::size_t>(-1);

template <class Handler>
class ResumeOf final : public Resume {
 public:
  explicit ResumeOf(Handler handler) : handler_(std::move(handler)) {}
  void with(Answer answer) override { std::move(handler_)(std::move(answer)); }

 private:
  Handler handler_;
};

// Starts the wait for an answer; named, see the law in the header.
struct WaitForAnswer {
  IoThread& thread;
  std::uint64_t ticket;

  template <class Handler>
  void operator()(Handler handler) const {
    thread.wait_for(ticket, std::make_unique<ResumeOf<Handler>>(std::move(handler)));
  }
};

// Bytes up to and with the empty line, also when its lines end without CR: the guard refuses those.
std::size_t head_length(std::string_view bytes) {
  for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    if (bytes.substr(at + 1, 1) == "\n") return at + 2;
    if (bytes.substr(at + 1, 2) == "\r\n") return at + 3;
  }
  return 0;
}

Rejection rejection_of(const FramingFlaw& flaw) {
  if (flaw.status == 431) return {"web.head_too_large", {}};
  if (flaw.status == 417) return {"web.unknown_expectation", {}};
  if (flaw.status == 505) return {"web.unknown_version", {}};
  return {"web.bad_request", {std::string(flaw.why)}};
}

}  // namespace

Connection::Connection(IoThread& thread, Socket socket, std::string address)
    : thread_(thread), socket_(std::move(socket)), address_(std::move(address)) {
  live_.socket = &socket_;
  thread_.watch(live_);
  thread_.shared().metrics.open_connections.fetch_add(1);
}

Connection::~Connection() {
  thread_.shared().metrics.open_connections.fetch_sub(1);
  thread_.shared().connections.leave(address_);
}

void Connection::enter(Live::Phase phase, std::chrono::seconds most) {
  live_.phase = phase;
  live_.deadline = thread_.now() + std::chrono::microseconds(most).count();
}

std::string_view Connection::received() const {
  const auto data = buffer_.cdata();
  return {static_cast<const char*>(data.data()), data.size()};
}

Coroutine<void> Connection::run() {
  for (bool more = true; more;) {
    MessageParser parser;
    more = co_await read_head(parser);
    if (!more) break;
    more = co_await exchange(parser);
  }
}

Coroutine<bool> Connection::read_some() {
  Await use;
  auto space = buffer_.prepare(kReadBytes);
  auto [error, bytes] = co_await socket_.async_read_some(space, net::as_tuple(use));
  if (error) cut_ = true;
  buffer_.commit(bytes);
  co_return !error;
}

Coroutine<bool> Connection::read_head(MessageParser& parser) {
  request_ = Request{};
  trace_ = Trace{};
  trace_.route = kNoRoute;
  enter(Live::Phase::kIdle, limits().idle);
  std::size_t head = 0;
  for (;;) {
    head = head_length(received());
    if (head > 0 || buffer_.size() > kHeadBytesMax) break;
    if (thread_.draining() && buffer_.size() == 0) co_return false;
    if (live_.phase == Live::Phase::kIdle && buffer_.size() > 0)
      enter(Live::Phase::kHead, limits().head);
    const bool more = co_await read_some();
    if (!more) co_return false;
  }
  trace_.began = thread_.now();
  auto refusal = take_head(parser, head);
  if (!refusal) co_return true;
  co_await write(std::move(*refusal), false);
  co_await linger();
  co_return false;
}

std::optional<Response> Connection::take_head(MessageParser& parser, std::size_t head_bytes) {
  request_.id = thread_.next_request_id();
  trace_.id = request_.id;
  trace_.peer = address_;
  const auto refuse = [&](const Rejection& rejection) { return problem(rejection, request_.id); };
  if (head_bytes == 0) return refuse({"web.head_too_large", {}});
  if (const auto flaw = check_framing(received().substr(0, head_bytes)))
    return refuse(rejection_of(*flaw));
  boost::system::error_code error;
  const auto used = parser.put(net::const_buffer(buffer_.cdata().data(), head_bytes), error);
  if (error || used != head_bytes || !parser.is_header_done())
    return refuse({"web.bad_request", {"the header cannot be read"}});
  buffer_.consume(used);
  auto id = std::move(request_.id);
  request_ = std::move(parser.request());
  request_.id = std::move(id);
  request_.route = kNoRoute;
  set_client(request_, address_, thread_.shared().settings.trusted_proxies);
  trace_.peer = request_.peer;
  trace_.method = request_.method_word;
  auto target = read_target(parser.target());
  if (!target) return refuse({"web.bad_target", {}});
  request_.path = std::move(target->path);
  request_.query = std::move(target->query);
  trace_.path = request_.path;
  return std::nullopt;
}

Plan Connection::make_plan() {
  try {
    Plan plan = thread_.shared().site.plan(request_);
    trace_.route = request_.route;
    return plan;
  } catch (const std::exception&) {
    Plan plan;
    plan.answer = problem_of_current_exception(request_.id, thread_.shared().settings.log);
    return plan;
  }
}

std::optional<Response> Connection::refuse_length(const MessageParser& parser,
                                                  const Plan& plan) const {
  const auto length = parser.content_length();
  if (!length || *length <= plan.body_bytes_max) return std::nullopt;
  return problem(Rejection{"web.body_too_large", {std::to_string(plan.body_bytes_max)}},
                 request_.id);
}

Coroutine<bool> Connection::exchange(MessageParser& parser) {
  Plan plan = make_plan();
  const bool has_body = !parser.is_done();
  std::optional<Response> refusal;
  if (plan.answer && has_body) refusal = std::move(plan.answer);
  if (!refusal) refusal = refuse_length(parser, plan);
  if (!refusal && plan.body == Plan::Body::kFile) {
    Answer admitted = co_await ask(Stage::kAdmit);
    refusal = std::move(admitted.response);
  }
  std::optional<TemporaryFile> file;
  if (!refusal && has_body) refusal = co_await receive_body(parser, plan, file);
  if (cut_) {
    if (plan.keeps_cut_body && file) co_await keep_cut_body(*file);
    co_return false;
  }
  if (refusal) {
    const bool clean = !has_body && parser.keep_alive();
    const bool kept = co_await write(std::move(*refusal), clean);
    if (!kept) co_await linger();
    co_return kept;
  }
  if (!plan.answer) {
    Answer answer = co_await ask(Stage::kAnswer);
    plan.answer = std::move(answer.response);
  }
  if (!plan.answer) co_return false;
  if (plan.answer->stream) {
    co_await stream(std::move(*plan.answer));
    co_return false;
  }
  const bool keep = parser.keep_alive() && !plan.answer->close;
  co_return co_await write(std::move(*plan.answer), keep);
}

std::optional<Response> Connection::refuse_body(const boost::system::error_code& error,
                                                const Plan& plan) const {
  using boost::beast::http::error::body_limit;
  using boost::beast::http::error::need_more;
  const auto refuse = [&](const Rejection& rejection) { return problem(rejection, request_.id); };
  if (error == body_limit)
    return refuse({"web.body_too_large", {std::to_string(plan.body_bytes_max)}});
  if (error && error != need_more)
    return refuse({"web.bad_request", {"the body is cut in a wrong way"}});
  // What the parser leaves is a chunk's line or a trailer without its end.
  if (error == need_more && buffer_.size() > kHeadBytesMax)
    return refuse({"web.bad_request", {"a line between the chunks is too long"}});
  return std::nullopt;
}

std::optional<Response> Connection::keep(std::string_view part,
                                         const Plan& plan,
                                         std::optional<TemporaryFile>& file) {
  trace_.bytes_in += static_cast<std::int64_t>(part.size());
  try {
    if (plan.body == Plan::Body::kFile && !file)
      file.emplace(thread_.shared().settings.upload_folder);
    if (file)
      file->append(part);
    else
      request_.body.append(part);
  } catch (const Fault&) {
    return problem_of_current_exception(request_.id, thread_.shared().settings.log);
  }
  return std::nullopt;
}

Coroutine<void> Connection::ask_for_body() {
  Await use;
  auto [error, sent] = co_await net::async_write(
      socket_, net::buffer(kContinue.data(), kContinue.size()), net::as_tuple(use));
  if (error) cut_ = true;
}

Coroutine<std::optional<Response>> Connection::receive_body(MessageParser& parser,
                                                            const Plan& plan,
                                                            std::optional<TemporaryFile>& file) {
  std::optional<Response> failure;
  const auto keep_part = [&](std::string_view part) {
    failure = keep(part, plan, file);
    return !failure;
  };
  parser.receive_body(plan.body_bytes_max, keep_part);
  enter(Live::Phase::kBody, limits().idle);
  live_.body_began = thread_.now();
  live_.body_bytes = 0;
  if (buffer_.size() == 0 && !request_.header("Expect").empty()) co_await ask_for_body();
  while (!parser.is_done() && !cut_) {
    boost::system::error_code error;
    if (buffer_.size() > 0) buffer_.consume(parser.put(buffer_.cdata(), error));
    if (!failure) failure = refuse_body(error, plan);
    if (failure) co_return failure;
    live_.body_bytes = trace_.bytes_in;
    const bool wants_more = error == boost::beast::http::error::need_more || buffer_.size() == 0;
    if (!parser.is_done() && wants_more) co_await read_some();
  }
  if (file) request_.file = ReceivedFile{file->path(), file->bytes()};
  co_return std::nullopt;
}

// Nobody is there for the answer; waiting for it keeps the file until it was read.
Coroutine<void> Connection::keep_cut_body(const TemporaryFile& file) {
  request_.file = ReceivedFile{file.path(), file.bytes()};
  const Answer unheard = co_await ask(Stage::kAnswer);
}

bool Connection::hand_over(Stage stage, std::uint64_t ticket) {
  const Reply reply(thread_, ticket);
  const Site* site = &thread_.shared().site;
  const Log* log = thread_.shared().settings.log;
  WorkerPool& pool = thread_.shared().pool_of(request_);
  // Admission happens before the body is read, so this copy is small.
  Request request = stage == Stage::kAdmit ? request_ : std::move(request_);
  return pool.submit([site, log, stage, reply, request = std::move(request)] {
    try {
      if (stage == Stage::kAnswer) {
        site->answer(request, reply);
      } else if (auto refusal = site->admit(request)) {
        reply.send(std::move(*refusal));
      } else {
        reply.go_on();
      }
    } catch (const std::exception&) {
      reply.send(problem_of_current_exception(request.id, log));
    }
  });
}

Coroutine<Answer> Connection::ask(Stage stage) {
  const auto ticket = thread_.next_ticket();
  live_.ticket = ticket;
  enter(Live::Phase::kAnswer, limits().answer);
  if (!hand_over(stage, ticket)) co_return Answer{problem(Rejection{"web.busy", {}}, trace_.id)};
  Await use;
  const WaitForAnswer initiate{thread_, ticket};
  Answer answer = co_await net::async_initiate<Await, void(Answer)>(initiate, use);
  co_return answer;
}

Coroutine<bool> Connection::write(Response response, bool keep) {
  keep = keep && !thread_.draining();
  write_head(response, keep);
  const bool no_body = response.status == 204 || response.status == 304 || trace_.method == "HEAD";
  const auto content = no_body ? std::string_view{} : response.content();
  if (response.lasting_body.empty()) out_ += content;
  const std::array<net::const_buffer, 2> parts{net::buffer(out_),
                                               response.lasting_body.empty()
                                                   ? net::const_buffer()
                                                   : net::buffer(content.data(), content.size())};
  enter(Live::Phase::kWrite,
        limits().write + std::chrono::seconds((out_.size() + content.size()) / 16'384));
  Await use;
  auto [error, sent] = co_await net::async_write(socket_, parts, net::as_tuple(use));
  bool whole = !error;
  if (whole && !no_body && response.file) whole = co_await write_file(*response.file);
  record(response);
  co_return whole&& keep;
}

// The file was written a moment ago, so reading it does not wait for the disk as a rule.
Coroutine<bool> Connection::write_file(const TemporaryFile& file) {
  Await use;
  for (std::int64_t from = 0; from < file.bytes();) {
    try {
      out_ = file.read(from, kFilePieceBytes);
    } catch (const Fault&) {
      out_.clear();
    }
    if (out_.empty()) co_return false;  // The head has promised more: end the connection.
    from += static_cast<std::int64_t>(out_.size());
    enter(Live::Phase::kWrite, limits().write);
    auto [error, sent] = co_await net::async_write(socket_, net::buffer(out_), net::as_tuple(use));
    if (error) co_return false;
  }
  co_return true;
}

Coroutine<void> Connection::linger() {
  boost::system::error_code ignored;
  socket_.shutdown(net::socket_base::shutdown_send, ignored);
  enter(Live::Phase::kWrite, std::chrono::seconds(2));
  for (std::size_t dropped = 0; dropped < kLingerBytesMax;) {
    dropped += buffer_.size();
    buffer_.consume(buffer_.size());
    const bool more = co_await read_some();
    if (!more) co_return;
  }
}

}  // namespace takar::web
