#pragma once
// How a case comes to the point where an act can be tried, and the request that tries it. What a
// refused act left as it was is used for the next person; what an act changed is made anew.

#include <map>
#include <optional>
#include <string>

#include "base/json.hpp"
#include "office_scene.hpp"

namespace takar::roles {

// A case at the point where an act makes sense.
struct Situation {
  std::string holder = "sekretaris.malang";  // Who has the position that the act asks for.
  std::int64_t case_id = 0;
  std::int64_t visit = 1;
};

struct Trial {
  std::string method, path;
  std::optional<json::Object> body;
  std::string lines;  // Headers that this operation asks for.
};

class Plot {
 public:
  // Borrows the scene. Throws std::runtime_error if a step of the way is refused.
  explicit Plot(OfficeScene&);

  // The situation for the operation, made if there is none.
  [[nodiscard]] const Situation& situation(const std::string& operation);
  // The next situation() is made anew.
  void used_up(const std::string& operation) { situations_.erase(operation); }

  // The request of somebody who acts in that position.
  [[nodiscard]] Trial trial(const web::Operation&, organisation::PositionId as);

 private:
  using Make = Situation (Plot::*)();

  Situation opened();
  Situation claimed();
  Situation working();
  Situation paused();
  Situation suspended();
  Situation first_done();
  Situation handed_over();
  Situation returnable();
  Situation fanned_out();
  Situation with_missing_unit();
  Situation none() { return {}; }

  [[nodiscard]] json::Object page(const Situation&) const;
  [[nodiscard]] json::Object base_body(const Situation&, organisation::PositionId as) const;
  [[nodiscard]] std::string user_at(const json::Object& page) const;
  // Completes the visit as its performer would.
  void complete(const Situation&);
  void do_at(const Situation&, const std::string& verb, json::Object more);
  [[nodiscard]] json::Object stated_inputs(const json::Object& page) const;
  [[nodiscard]] std::string path_of(const web::Operation&, const Situation&) const;
  [[nodiscard]] json::Object body_of(const std::string& operation,
                                     const Situation&,
                                     organisation::PositionId as);
  [[nodiscard]] json::Object more_of(const std::string& operation, const Situation&) const;
  // A file that the holder announces, where an operation asks about one.
  [[nodiscard]] std::int64_t announced_file(const std::string& holder);
  [[nodiscard]] json::Object delegation();
  [[nodiscard]] std::int64_t granted();

  OfficeScene& scene_;
  std::map<std::string, Situation> situations_;
  std::int64_t opened_ = 0, delegations_ = 0, turns_ = 0;
  std::int64_t read_case_ = 0, document_ = 0, upload_ = 0, file_ = 0;  // What is read.
};

}  // namespace takar::roles
