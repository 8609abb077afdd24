// Plays every story below tests/stories/workflow on each engine that is at hand. A story is plain
// text that an office clerk can read; each line is an act and what must come of it. After each act
// the tables are compared with the replay of the history.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "stage.hpp"

namespace takar::workflow::stories {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Answers what is wrong with the line; "" if nothing.
std::string play_line(Stage& stage, const StoryLine& line) {
  if (line.verb == "check") return stage.check(line);
  if (line.outcome.empty()) {
    stage.set(line);
    return {};
  }
  const std::string outcome = stage.play(line);
  return outcome == joined(line.outcome) ? std::string() : "came out as: " + outcome;
}

// Answers the number of lines that went wrong; the story ends at the first one.
int play_story(const std::filesystem::path& path, store::Engine engine) {
  Stage stage(engine, TAKAR_SOURCE_DIR);
  std::ifstream file(path);
  int number = 0;
  for (std::string text; std::getline(file, text);) {
    ++number;
    if (text.empty() || text.front() == '#') continue;
    std::string fault;
    try {
      fault = play_line(stage, read_line(text, number));
    } catch (const std::exception& error) {
      fault = error.what();
    }
    if (fault.empty()) continue;
    std::cerr << path.string() << ':' << number << ": " << text << "\n  " << fault << '\n';
    return 1;
  }
  return 0;
}

int play_all() {
  std::vector<std::filesystem::path> stories;
  for (const auto& entry :
       std::filesystem::directory_iterator(TAKAR_SOURCE_DIR "/tests/stories/workflow"))
    if (entry.path().extension() == ".story") stories.push_back(entry.path());
  std::sort(stories.begin(), stories.end());
  int wrong = 0;
  for (const auto engine : {store::Engine::kSqlite, store::Engine::kPostgresql}) {
    if (engine == store::Engine::kPostgresql && !store::postgresql_for_tests()) {
      std::cout << store::kNoPostgresql << '\n';
      continue;
    }
    for (const auto& story : stories) wrong += play_story(story, engine);
  }
  std::cout << stories.size() << " stories, " << wrong << " went wrong\n";
  return wrong == 0 && !stories.empty() ? 0 : 1;
}

}  // namespace
}  // namespace takar::workflow::stories

int main() {
  return takar::workflow::stories::play_all();
}
