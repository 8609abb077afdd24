#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/internal/parts.hpp"
#include "exchange/internal/words.hpp"

namespace takar::exchange::internal {
namespace {

// The ranks of civil servants begin with these words. Source: PP 11/2017, annex (pangkat).
constexpr std::array<std::string_view, 4> kRanks = {"Pembina", "Penata", "Pengatur", "Juru"};

constexpr std::size_t kNipDigits = 18;  // Source: Peraturan BKN 22/2007.

// Pieces that stand apart: by a break, a change of type, or two blanks.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool wide = text[at] == ' ' && at + 1 < text.size() && text[at + 1] == ' ';
    if (text[at] == '\n' || text[at] == kSoft || wide)
      pieces.emplace_back();
    else
      pieces.back() += text[at];
  }
  std::vector<std::string> kept;
  for (const auto& piece : pieces) {
    std::string line = one_line(piece);
    const std::string letters = letters_of(line);
    if (!letters.empty() && letters != "ttd" && letters != "nama") kept.push_back(std::move(line));
  }
  return kept;
}

// Takes "NIP. 19730419 199602 2 001" out of the piece.
std::string take_nip(std::string& piece) {
  const std::size_t at = to_lower_ascii(piece).find("nip");
  if (at == piece.npos || (at > 0 && is_lower(to_lower_ascii(piece)[at - 1]))) return {};
  std::string nip;
  std::size_t digits = 0;
  std::size_t end = at + 3;
  for (; end < piece.size() && digits < kNipDigits; ++end) {
    if (is_digit(piece[end])) ++digits;
    if (is_digit(piece[end]) || (piece[end] == ' ' && !nip.empty()))
      nip += piece[end];
    else if (digits > 0)
      break;
  }
  piece = one_line(piece.substr(0, at) + " " + piece.substr(end));
  return one_line(nip);
}

// Takes "Pembina Utama Muda (IV/c)" off the end of the piece.
std::string take_rank(std::string& piece) {
  for (const auto rank : kRanks) {
    const std::size_t at = piece.find(rank);
    if (at == piece.npos || (at > 0 && piece[at - 1] != ' ' && piece[at - 1] != ',')) continue;
    std::string taken = one_line(piece.substr(at));
    piece = one_line(piece.substr(0, at));
    return taken;
  }
  return {};
}

bool all_capitals(std::string_view word) {
  bool letter = false;
  for (const char c : word) {
    if (is_lower(c)) return false;
    letter = letter || is_upper(c);
  }
  return letter;
}

// Where the name begins in "CAMAT SUMBERSUKO Kabupaten Lumajang ADMA TEGUH PAMBUDI, S.STP": the
// last run of capitals. npos if everything is of capitals, or nothing.
std::size_t name_begin(const std::vector<std::string_view>& words) {
  std::size_t end = words.size();
  while (end > 0 &&
         !(all_capitals(words[end - 1]) && words[end - 1].find('.') == std::string::npos))
    --end;
  std::size_t begin = end;
  while (begin > 0 && all_capitals(words[begin - 1])) --begin;
  while (begin > 0 && words[begin - 1].ends_with('.')) --begin;
  return begin == 0 || begin == end ? std::string::npos : begin;
}

void split_name(const std::string& piece, sop::ApprovedBy& by) {
  const auto words = split(piece, ' ');
  const std::size_t begin = name_begin(words);
  if (begin == std::string::npos) {
    (by.position.empty() ? by.position : by.name) = piece;
    return;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string& part = i < begin ? by.position : by.name;
    if (!part.empty()) part += ' ';
    part += words[i];
  }
}

}  // namespace

sop::ApprovedBy approver_of(std::string_view text) {
  sop::ApprovedBy by;
  auto pieces = pieces_of(text);
  for (auto& piece : pieces) {
    if (by.nip.empty()) by.nip = take_nip(piece);
    if (by.rank.empty()) by.rank = take_rank(piece);
  }
  std::erase_if(pieces, [](const std::string& piece) { return letters_of(piece).empty(); });
  if (pieces.size() == 1) {
    split_name(pieces.front(), by);
    return by;
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool last = i + 1 == pieces.size();
    std::string& part = last ? by.name : by.position;
    if (!part.empty()) part += ' ';
    part += pieces[i];
  }
  return by;
}

}  // namespace takar::exchange::internal
