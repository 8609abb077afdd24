#pragma once
// One command's view of the batch that it is part of.

#include <optional>

#include "store/internal/connection.hpp"
#include "store/internal/log_head.hpp"

namespace takar::store {

class CommandTransaction final : public WriteTransaction {
 public:
  // Borrows both.
  CommandTransaction(Connection& connection, LogHead& head)
      : connection_(connection), head_(head) {}

  void query(Sql,
             std::initializer_list<Param>,
             const std::function<void(const Row&)>& each) override;
  std::int64_t execute(Sql, std::initializer_list<Param>) override;
  std::int64_t next_id() override;
  std::int64_t append(const NewEvent&) override;

  // True after the first Fault: nothing of the command may be kept.
  [[nodiscard]] bool spent() const { return spent_; }
  [[nodiscard]] bool full() const { return full_; }
  // True if the database may not be as it was before the command.
  [[nodiscard]] bool touched() const { return touched_; }
  // Takes back what the command did to the head.
  void restore_head();

 private:
  template <class Work>
  auto guarded(const Work&);
  void before_write();

  Connection& connection_;
  LogHead& head_;
  std::optional<LogHead> head_before_;  // Kept from the first change on.
  int queries_ = 0;                     // Running now, one inside the other.
  bool touched_ = false;
  bool spent_ = false;
  bool full_ = false;
};

class ReaderTransaction final : public ReadTransaction {
 public:
  explicit ReaderTransaction(Connection& connection) : connection_(connection) {}
  void query(Sql sql,
             std::initializer_list<Param> params,
             const std::function<void(const Row&)>& each) override {
    connection_.query(sql, params, each);
  }

 private:
  Connection& connection_;
};

}  // namespace takar::store
