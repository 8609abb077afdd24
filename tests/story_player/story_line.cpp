#include "story_line.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace takar::workflow::stories {

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::istringstream in{std::string(text)};
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  return parts;
}

bool StoryLine::has(std::string_view word) const {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<std::string> StoryLine::after(std::string_view key) const {
  const auto found = std::find(words.begin(), words.end(), key);
  if (found == words.end() || found + 1 == words.end()) return std::nullopt;
  return *(found + 1);
}

StoryLine read_line(std::string_view text, int number) {
  StoryLine line{number, std::string(text)};
  const auto arrow = text.find("->");
  if (arrow != std::string_view::npos) line.outcome = words_of(text.substr(arrow + 2));
  text = text.substr(0, arrow);
  constexpr std::string_view kBecause = " because ";
  if (const auto because = text.find(kBecause); because != std::string_view::npos) {
    line.reason = text.substr(because + kBecause.size());
    line.reason.erase(line.reason.find_last_not_of(' ') + 1);
    text = text.substr(0, because);
  }
  auto words = words_of(text);
  std::size_t next = 0;
  const auto take = [&]() -> std::string {
    if (next == words.size()) throw std::runtime_error("the line ends too early");
    return words[next++];
  };
  if (line.outcome.empty()) {
    line.verb = take();
  } else {
    line.actor.person = line.actor.position = take();
    if (next < words.size() && words[next] == "as") {
      ++next;
      line.actor.position = take();
      if (line.actor.position == "plh" || line.actor.position == "plt") {
        line.actor.authority = line.actor.position;
        line.actor.position = take();
      }
      if (next < words.size() && words[next] == "by") {
        ++next;
        line.actor.decree = take();
      }
    }
    line.verb = take();
  }
  line.words.assign(words.begin() + static_cast<std::ptrdiff_t>(next), words.end());
  return line;
}

}  // namespace takar::workflow::stories
