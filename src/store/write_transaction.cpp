#include "store/internal/write_transaction.hpp"

#include "base/check.hpp"
#include "store/event_log.hpp"

namespace takar::store {

template <class Work>
auto CommandTransaction::guarded(const Work& work) {
  if (spent_)
    throw Fault(both("Perintah ini sudah gagal; tidak ada yang disimpan.",
                     "This command has failed already; nothing of it is kept."));
  try {
    return work();
  } catch (const StorageFull&) {
    full_ = spent_ = touched_ = true;
    throw;
  } catch (const Fault&) {
    spent_ = touched_ = true;
    throw;
  }
}

void CommandTransaction::before_write() {
  TAKAR_CHECK(queries_ == 0, "a command writes while it reads the rows of a query");
  touched_ = true;
}

void CommandTransaction::query(Sql sql,
                               std::initializer_list<Param> params,
                               const std::function<void(const Row&)>& each) {
  struct Depth {
    int& count;
    explicit Depth(int& c) : count(c) { ++count; }
    ~Depth() { --count; }
  };
  const Depth depth(queries_);
  guarded([&] { connection_.query(sql, params, each); });
}

std::int64_t CommandTransaction::execute(Sql sql, std::initializer_list<Param> params) {
  before_write();
  return guarded([&] { return connection_.execute(sql, params); });
}

std::int64_t CommandTransaction::next_id() {
  if (!head_before_) head_before_ = head_;
  return head_.next_id++;
}

std::int64_t CommandTransaction::append(const NewEvent& event) {
  before_write();
  TAKAR_CHECK(event.body.size() <= kEventBytesMax, "an event is larger than kEventBytesMax");
  const auto place = head_.range.size();
  const auto leaf = event_leaf(event, place);
  guarded([&] {
    return connection_.execute(
        "INSERT INTO event"
        "(place, agency, stream, stream_id, stream_version, name, body, at_us, leaf)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        std::initializer_list<Param>{place,
                                     event.agency,
                                     event.stream,
                                     event.stream_id,
                                     event.stream_version,
                                     event.name,
                                     event.body,
                                     to_us(event.at),
                                     Bytes(leaf)});
  });
  if (!head_before_) head_before_ = head_;
  head_.range.append(leaf);
  return place;
}

void CommandTransaction::restore_head() {
  if (head_before_) head_ = *head_before_;
}

}  // namespace takar::store
