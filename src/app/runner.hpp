#pragma once
// The one road of a change: in one write transaction, find an earlier answer, load, authorise,
// decide, apply, save. Answered after the COMMIT.
//
// The clock is read here and nowhere else, once for each act, and never goes backwards. A rejection
// is the answer of the act; a Fault rolls it back; a Bug rolls it back and freezes that one case.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>

#include "app/act.hpp"
#include "app/shelf.hpp"
#include "app/viewer.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "base/time.hpp"
#include "store/store.hpp"

namespace takar::app {

class Runner {
 public:
  using Listener =
      std::function<void(std::int64_t agency, std::int64_t case_id, std::int64_t visit)>;

  // Borrows the store, the shelf, the randomness and the log. Throws Fault.
  Runner(store::Store&, Shelf&, Clock, Random&, const Log&);

  // What follows an act in the same transaction; it may run twice, as the act may. False: the act
  // was only a trial and is rolled back. A rejection is the act's own. Not called when an earlier
  // answer is given again.
  using AfterAct =
      std::function<Result<bool>(store::WriteTransaction&, const std::string& answer, Instant now)>;

  // `to` is called once: on the writer thread, or at once when the request itself is wrong or the
  // queue is full. Never throws.
  void run(const Viewer&, ActRequest, AnswerTo to, AfterAct after = {});

  // Called on the writer thread after each COMMIT that changed a case. Set it before the first act.
  void listen(Listener listener) { listener_ = std::move(listener); }

 private:
  struct Job;
  enum class Frozen : std::uint8_t { kNotYetRecorded, kRecorded };

  bool perform(store::WriteTransaction&, Job&);
  bool act(store::WriteTransaction&, Job&);
  bool follow(store::WriteTransaction&, Job&, const std::string& answer, Instant now);
  void finish(Job&, store::WriteOutcome);
  void freeze(const Job&);
  void tell_failure(const Job&) const;
  bool rests(store::ReadTransaction&, std::int64_t case_id);
  Instant stamp();

  store::Store& store_;
  Shelf& shelf_;
  Clock clock_;
  Random& random_;
  const Log& log_;
  Listener listener_;
  Instant last_stamp_{};  // Writer thread only.
  // Cases that a mistake of ours keeps from going on. Writer thread only.
  std::map<std::int64_t, Frozen> frozen_;
};

}  // namespace takar::app
