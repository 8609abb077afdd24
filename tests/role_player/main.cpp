// Plays every table below tests/roles on each engine that is at hand: for each cell a real request
// to a real server. The status must be the one of the table, the answer must be one that the
// contract promises, and what was refused must have left no event. An act that is refused is tried
// twice: in the person's own position, and pretending the one that the act asks for.

#include <iostream>
#include <sstream>
#include <stdexcept>

#include "plot.hpp"
#include "role_table.hpp"

namespace takar::roles {
namespace {

constexpr const char* kFolder = TAKAR_SOURCE_DIR "/tests/roles";

class Player {
 public:
  explicit Player(store::Engine engine) : scene_(engine), plot_(scene_) {}

  // Answers the number of cells that came out otherwise.
  int play(const RoleTable& table) {
    wrong_ = 0;
    for (const auto& row : table.rows)
      for (const auto& cell : row.cells) play(table, row, cell);
    return wrong_;
  }

 private:
  const web::Operation& operation_named(const std::string& name) const {
    for (const auto& operation : contract_.operations())
      if (operation.id == name) return operation;
    throw std::runtime_error("no operation " + name);
  }

  void play(const RoleTable& table, const RoleRow& row, const RoleCell& cell) {
    const auto& operation = operation_named(row.operation);
    const auto name = cell.role == "holder" ? plot_.situation(row.operation).holder : cell.role;
    const auto right = scene_.person(plot_.situation(row.operation).holder).position;
    const bool seated = name != "nobody" && scene_.person(name).position;
    const auto own = seated ? scene_.person(name).position : right;
    const auto place = row.place + ": " + row.operation + " as " + cell.role;
    const auto body = ask(operation, name, own, cell.status, place);
    for (const auto& hidden : table.hidden)
      if (hidden.role == cell.role && body.find(hidden.words) != std::string::npos)
        tell(place, "the answer holds \"" + hidden.words + "\"");
    const bool refused = cell.status >= 300;
    if (refused && operation.needs_key && own != right)
      ask(operation, name, right, cell.status, place + " pretending");
  }

  std::string ask(const web::Operation& operation,
                  const std::string& name,
                  organisation::PositionId as,
                  int status,
                  const std::string& place) {
    const auto session = scene_.session(name, operation.id == "sign_out");
    std::string lines = "Idempotency-Key: role-" + std::to_string(++keys_) + "\r\n";
    if (!session.cookie.empty())
      lines += "Cookie: " + session.cookie + "\r\nX-Takar-Csrf: " + session.csrf + "\r\n";
    const auto trial = plot_.trial(operation, as);
    auto body = trial.body ? json::write(*trial.body) : std::string();
    if (operation.id == "sign_in") body = credentials(name);
    if (operation.raw_body) body = "Bukti dukung";
    const bool piece = operation.id == "append_to_file";
    const std::string raw = piece ? "application/offset+octet-stream" : "text/plain";
    lines += "Content-Type: " + (operation.raw_body ? raw : "application/json") + "\r\n";
    lines += trial.lines;
    const auto before = scene_.events();
    const auto answer = scene_.ask(trial.method, trial.path, body, lines);
    if (answer.status != status)
      tell(place,
           std::to_string(status) + " expected, came out " + std::to_string(answer.status) + " " +
               answer.body.substr(0, kShown));
    const bool done = answer.status < 300;
    if (!done && scene_.events() != before) tell(place, "was refused, but left an event");
    if (done && operation.needs_key) plot_.used_up(operation.id);
    conforms(operation, answer, place);
    return answer.body;
  }

  std::string credentials(const std::string& name) const {
    const bool known = name != "nobody";
    return json::write(
        json::Object{{"username", known ? scene_.person(name).username : "tidak.ada"},
                     {"password", std::string(app::kDemoPassword)}});
  }

  void conforms(const web::Operation& operation,
                const web::Received& answer,
                const std::string& place) {
    const auto type = answer.header("Content-Type");
    if (const auto flaw = contract_.check_answer(operation, {answer.status, type, answer.body}))
      tell(place, "breaks the contract: " + flaw->place + " should be " + flaw->expected);
  }

  void tell(const std::string& place, const std::string& what) {
    std::cerr << place << ": " << what << '\n';
    ++wrong_;
  }

  static constexpr std::size_t kShown = 200;  // Characters.

  web::ApiContract contract_;
  OfficeScene scene_;
  Plot plot_;
  std::int64_t keys_ = 0;
  int wrong_ = 0;
};

std::string head_line() {
  std::string line = "as";
  for (const auto& role : role_names()) line += " " + role;
  return line + "\n";
}

bool is_refused(const std::string& text) {
  try {
    static_cast<void>(read_table(text, "control", role_names()));
    return false;
  } catch (const std::runtime_error&) {
    return true;
  }
}

// Tables that must not be read. Answers how many were.
int misread_tables() {
  int wrong = 0;
  for (const auto& text : {std::string("me 200\n"),
                           std::string("as holder\n"),
                           head_line() + "me 200\n",
                           head_line() + "me 200 200 200 200 200 200 200 200 200 ja\n",
                           head_line() + "never king reads \"x\"\n",
                           "as king" + head_line().substr(2)})
    if (!is_refused(text)) {
      std::cerr << "control: read although it is wrong: " << text;
      ++wrong;
    }
  return wrong;
}

// A table in which the cell of nobody is wrong, and a word that everybody reads: a player that
// finds nothing here would find nothing anywhere.
int missed_controls(Player& player) {
  const auto table = read_table(
      head_line() + "me 200 200 200 200 200 200 200 200 200 200\nnever head reads \"csrf\"\n",
      "control",
      role_names());
  std::ostringstream unheard;
  auto* const heard = std::cerr.rdbuf(unheard.rdbuf());
  const int found = player.play(table);
  std::cerr.rdbuf(heard);
  if (found >= 2) return 0;
  std::cerr << "control: the player does not see a wrong cell\n";
  return 1;
}

int play_all() {
  const web::ApiContract contract;
  std::vector<std::string> operations;
  for (const auto& operation : contract.operations()) operations.push_back(operation.id);
  const auto tables = read_tables(kFolder, role_names(), operations);
  int wrong = misread_tables();
  for (const auto engine : {store::Engine::kSqlite, store::Engine::kPostgresql}) {
    if (engine == store::Engine::kPostgresql && !store::postgresql_for_tests()) {
      std::cout << store::kNoPostgresql << '\n';
      continue;
    }
    Player player(engine);
    wrong += missed_controls(player);
    for (const auto& table : tables) wrong += player.play(table);
  }
  std::cout << operations.size() << " operations x " << role_names().size() << " roles, " << wrong
            << " cells came out otherwise\n";
  return wrong == 0 ? 0 : 1;
}

}  // namespace
}  // namespace takar::roles

int main() {
  try {
    return takar::roles::play_all();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
