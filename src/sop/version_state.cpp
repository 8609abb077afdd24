#include "sop/version_state.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/indonesian.hpp"
#include "base/text.hpp"

namespace takar::sop {
namespace {

using State = VersionState;

struct Word {
  State state;
  std::string_view word;
};

constexpr std::array kWords{Word{State::kTrial, "trial"},
                            Word{State::kApproved, "approved"},
                            Word{State::kInForce, "in_force"},
                            Word{State::kRevised, "revised"},
                            Word{State::kRevoked, "revoked"}};

struct Way {
  State from, to;
};

// What stands in no row does not happen. A version is revised by the one that takes its place.
constexpr std::array kWays{Way{State::kApproved, State::kInForce},
                           Way{State::kInForce, State::kRevised},
                           Way{State::kTrial, State::kRevised},
                           Way{State::kApproved, State::kRevised},
                           Way{State::kTrial, State::kRevoked},
                           Way{State::kApproved, State::kRevoked},
                           Way{State::kInForce, State::kRevoked}};

int whole(std::string_view text) {
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && stop == text.data() + text.size() ? number : 0;
}

}  // namespace

std::string_view word_of(VersionState state) {
  const auto* found = std::find_if(
      kWords.begin(), kWords.end(), [&](const Word& each) { return each.state == state; });
  return found == kWords.end() ? std::string_view{} : found->word;
}

std::optional<VersionState> version_state_from(std::string_view word) {
  for (const auto& each : kWords)
    if (each.word == word) return each.state;
  return std::nullopt;
}

bool opens_cases(VersionState state) {
  return state == State::kTrial || state == State::kInForce;
}

Result<void> decide(const ChangeState& asked, VersionState now) {
  const bool leads = std::any_of(kWays.begin(), kWays.end(), [&](const Way& way) {
    return way.from == now && way.to == asked.to;
  });
  if (!leads)
    return reject("sop.state_unfit", {std::string(word_of(now)), std::string(word_of(asked.to))});
  if (asked.to == State::kInForce && asked.effective && *asked.effective > asked.today)
    return reject("sop.not_effective_yet", {indonesian_date(*asked.effective)});
  if (asked.to == State::kRevoked && trim(asked.reason).empty())
    return reject("sop.reason_missing");
  return {};
}

std::optional<calendar::Date> printed_date(std::string_view text) {
  const auto plain = trim(text);
  if (const auto iso = calendar::parse_date(plain)) return *iso;
  const auto parts = split(plain, ' ');
  if (parts.size() != 3) return std::nullopt;
  for (unsigned month = 1; month <= 12; ++month) {
    if (to_lower_ascii(parts[1]) != to_lower_ascii(indonesian_name(std::chrono::month(month))))
      continue;
    const calendar::Date date{std::chrono::year(whole(parts[2])),
                              std::chrono::month(month),
                              std::chrono::day(static_cast<unsigned>(whole(parts[0])))};
    if (date.ok()) return date;
  }
  return std::nullopt;
}

}  // namespace takar::sop
