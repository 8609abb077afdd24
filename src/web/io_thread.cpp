#include "web/io_thread.hpp"

#include <array>

#include <sys/socket.h>

#include <fmt/format.h>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>

#include "base/fault.hpp"
#include "base/random.hpp"
#include "web/connection.hpp"
#include "web/problem.hpp"

namespace takar::web {
namespace {

std::uint64_t random_prefix() {
  SystemRandom random;
  return random_below(random, std::uint64_t{1} << 32U) << 32U;
}

// "Date: Sat, 21 Nov 2026 03:36:00 GMT". Source: RFC 9110, 5.6.7.
std::string date_line_of(Instant at) {
  using namespace std::chrono;
  constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = floor<days>(at);
  const year_month_day date(day);
  const hh_mm_ss<seconds> time(floor<seconds>(at - day));
  return fmt::format("Date: {}, {:02} {} {:04} {:02}:{:02}:{:02} GMT\r\n",
                     kDays[weekday(day).c_encoding()],
                     static_cast<unsigned>(date.day()),
                     kMonths[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()),
                     time.hours().count(),
                     time.minutes().count(),
                     time.seconds().count());
}

}  // namespace

void Reply::send(Response response) const {
  thread_->deliver(ticket_, {std::move(response)});
}
void Reply::go_on() const {
  thread_->deliver(ticket_, {});
}

IoThread::IoThread(HttpShared& shared)
    : shared_(shared),
      request_prefix_(random_prefix()),
      date_line_(date_line_of(shared.settings.clock())) {}

std::uint16_t IoThread::listen(const std::string& address, std::uint16_t port) {
  try {
    const net::ip::tcp::endpoint place(net::ip::make_address(address), port);
    acceptor_.open(place.protocol());
    acceptor_.set_option(net::socket_base::reuse_address(true));
    const int on = 1;
    if (setsockopt(acceptor_.native_handle(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) != 0)
      throw Fault("SO_REUSEPORT is not to be had");
    acceptor_.bind(place);
    acceptor_.listen(4096);
    return acceptor_.local_endpoint().port();
  } catch (const boost::system::system_error& failure) {
    throw Fault(fmt::format("cannot listen on {} port {}: {}", address, port, failure.what()));
  }
}

void IoThread::start() {
  start_accepting(*this);
  start_sweeping(*this);
  thread_ = std::thread([this] { io_.run(); });
}

void IoThread::drain() {
  net::post(io_, [this] {
    draining_ = true;
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    end_idle();
  });
}

void IoThread::halt() {
  io_.stop();
}

void IoThread::join() {
  if (thread_.joinable()) thread_.join();
}

void IoThread::deliver(std::uint64_t ticket, Answer answer) {
  post({ticket, std::move(answer), 0, {}});
}

void IoThread::broadcast(std::int64_t topic, const std::string& text) {
  post({0, {}, topic, text});
}

// One wake-up for all letters that come while the thread is busy: the answers of one commit.
void IoThread::post(Letter letter) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    first = letters_.empty();
    letters_.push_back(std::move(letter));
  }
  if (first) net::post(io_, [this] { open_letters(); });
}

void IoThread::open_letters() {
  std::vector<Letter> letters;
  {
    const std::lock_guard lock(mutex_);
    letters.swap(letters_);
  }
  for (auto& letter : letters) {
    if (letter.ticket != 0) {
      resume(letter.ticket, std::move(letter.answer));
      continue;
    }
    for (auto& subscriber : subscribers_)
      if (subscriber.topic == letter.topic) tell(subscriber, letter.text);
  }
}

std::string IoThread::next_request_id() {
  return fmt::format("{:016x}", request_prefix_ + ++requests_);
}

void IoThread::wait_for(std::uint64_t ticket, std::unique_ptr<Resume> resume) {
  waiting_.emplace(ticket, std::move(resume));
}

void IoThread::resume(std::uint64_t ticket, Answer answer) {
  const auto found = waiting_.find(ticket);
  if (found == waiting_.end()) return;
  const auto waiting = std::move(found->second);
  waiting_.erase(found);
  waiting->with(std::move(answer));
}

void IoThread::tell(Subscriber& subscriber, std::string_view text) {
  subscriber.pending += text;
  if (subscriber.pending.size() > shared_.settings.limits.stream_pending_bytes_max) {
    boost::system::error_code ignored;
    subscriber.live->socket->close(ignored);
  }
  subscriber.wake->cancel();
}

void IoThread::sweep() {
  date_line_ = date_line_of(shared_.settings.clock());
  const auto time = now();
  for (auto live = lives_.begin(); live != lives_.end();) sweep_one(*live++, time);
  for (auto& subscriber : subscribers_) {
    if (time < subscriber.beat_at) continue;
    subscriber.beat_at =
        time + std::chrono::microseconds(shared_.settings.limits.heartbeat).count();
    if (subscriber.still_allowed && !subscriber.still_allowed()) {
      boost::system::error_code ignored;
      subscriber.live->socket->close(ignored);
    }
    tell(subscriber, ":\n\n");
  }
}

void IoThread::sweep_one(Live& live, std::int64_t now) {
  const auto& limits = shared_.settings.limits;
  bool late = now > live.deadline;
  if (live.phase == Live::Phase::kAnswer) {
    if (late) deliver(live.ticket, {problem(Rejection{"web.no_answer_yet", {}}, "-")});
    return;
  }
  if (live.phase == Live::Phase::kBody) {
    const auto took = now - live.body_began;
    late = took > std::chrono::microseconds(limits.body_grace).count() &&
           live.body_bytes < took / 1'000'000 * limits.body_bytes_per_second;
  }
  if (!late) return;
  boost::system::error_code ignored;
  live.socket->close(ignored);
}

void IoThread::end_idle() {
  boost::system::error_code ignored;
  for (auto& live : lives_)
    if (live.phase == Live::Phase::kIdle || live.phase == Live::Phase::kStream)
      live.socket->close(ignored);
  for (auto& subscriber : subscribers_) subscriber.wake->cancel();
}

}  // namespace takar::web
