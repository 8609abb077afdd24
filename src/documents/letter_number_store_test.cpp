#include "documents/letter_number_store.hpp"

#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <csignal>
#include <set>
#include <thread>

#include "base/fault.hpp"
#include "store/engines_for_tests.hpp"

namespace takar::documents {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

// What must hold of a book of one register whatever happened: the numbers without a suffix run from
// 1 without a hole, and no number stands there twice. Answers how many there are.
std::size_t check_book(store::Store& store, int of_year) {
  std::vector<RegisteredNumber> numbers;
  store.read([&](store::ReadTransaction& tx) { numbers = letter_numbers(tx, {1}, of_year); });
  std::set<std::string> seen;
  std::int64_t next = 1;
  for (const auto& number : numbers) {
    EXPECT_TRUE(seen.insert(number.number).second) << number.number << " is there twice";
    if (number.sequence > 0 && number.suffix.empty()) {
      EXPECT_EQ(number.sequence, next++);
    }
  }
  return numbers.size();
}

class LetterNumberStore : public store::OnBothEngines {
 protected:
  static NumberRequest letter(std::int64_t agency, int of_year, unsigned on_day = 12) {
    NumberRequest request{.agency = {agency}, .form = "surat_pengantar"};
    request.facts.classification = "000.8.6.3";
    request.facts.unit_code = "DC";
    request.facts.letter_type = "SP";
    request.facts.date = {year(of_year), month(10), day(on_day)};
    return request;
  }
  std::string take(const NumberRequest& request, bool keep = true) {
    std::string number;
    store().write([&](store::WriteTransaction& tx) {
      number = take_letter_number(tx, request, from_us(1)).value();
      return keep;
    });
    return number;
  }
  // Does one thing with the book; the code of the refusal, or the number.
  template <class Use>
  std::string does(const Use& use) {
    std::string words;
    store().write([&](store::WriteTransaction& tx) {
      const Result<std::string> done = use(tx);
      words = done ? *done : std::string(done.error().code);
      return done.has_value();
    });
    return words;
  }
  std::string reserve(const NumberRequest& request, std::string_view reason = "rapat") {
    return does([&](auto& tx) { return reserve_letter_number(tx, request, reason, from_us(1)); });
  }
  std::string back_date(const NumberRequest& request) {
    return does([&](auto& tx) { return back_date_letter_number(tx, request, "lupa", from_us(1)); });
  }
  std::string use(const NumberRequest& request, std::string_view number) {
    return does([&](auto& tx) { return use_letter_number(tx, request, number, from_us(1)); });
  }
  std::string make_void(std::string_view number, std::string_view reason = "salah ketik") {
    return does([&](auto& tx) -> Result<std::string> {
      const auto done =
          void_letter_number(tx, {{1}, 2026, std::string(number)}, reason, from_us(1));
      if (!done) return reject(done.error());
      return std::string("void");
    });
  }
  std::string set_template(std::string_view words) {
    return does([&](auto& tx) -> Result<std::string> {
      const auto done = set_number_template(tx, letter(1, 2026), words, from_us(1));
      if (!done) return reject(done.error());
      return std::string("set");
    });
  }
  // "NUMBER STATE", in order.
  std::vector<std::string> book() {
    std::vector<std::string> lines;
    store().read([&](store::ReadTransaction& tx) {
      for (const auto& number : letter_numbers(tx, {1}, 2026))
        lines.push_back(number.number + " " + std::string(word_of(number.state)));
    });
    return lines;
  }
};

TEST_P(LetterNumberStore, CountsEachRegisterAndYearForItself) {
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
  EXPECT_EQ(take(letter(2, 2026)), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(letter(1, 2027)), "000.8.6.3/001/DC/2027");
}

TEST_P(LetterNumberStore, GivesFormsWhoseNumbersLookAlikeOneSequence) {
  auto invitation = letter(1, 2026);
  invitation.form = "undangan";
  invitation.facts.letter_type = "UND";
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(invitation), "000.8.6.3/002/DC/2026");
  ASSERT_EQ(set_template("{urut}{suburut}/{jenis}/{bulan_romawi}/{tahun}"), "set");
  EXPECT_EQ(take(letter(1, 2026)), "1/SP/X/2026");
  EXPECT_EQ(take(invitation), "1/UND/X/2026");
  auto november = letter(1, 2026);
  november.facts.date = {year(2026), month(11), day(2)};
  EXPECT_EQ(take(november), "2/SP/XI/2026");
}

TEST_P(LetterNumberStore, LeavesNoHoleWhenTheStepIsRolledBack) {
  take(letter(1, 2026));
  EXPECT_EQ(take(letter(1, 2026), false), "000.8.6.3/002/DC/2026");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
  EXPECT_EQ(check_book(store(), 2026), 2U);
}

TEST_P(LetterNumberStore, KeepsAReservedNumberForItsLetterAndUsesItOnce) {
  EXPECT_EQ(reserve(letter(1, 2026), " "), "documents.number_reason_wrong");
  EXPECT_EQ(reserve(letter(1, 2026)), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
  EXPECT_EQ(use(letter(1, 2026), "000.8.6.3/001/DC/2026"), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(use(letter(1, 2026), "000.8.6.3/001/DC/2026"), "documents.number_taken");
  EXPECT_EQ(use(letter(1, 2026), "000.8.6.3/002/DC/2026"), "documents.number_taken");
}

TEST_P(LetterNumberStore, PutsABackDatedLetterBehindTheLastOfItsDayWithASuffix) {
  EXPECT_EQ(back_date(letter(1, 2026, 5)), "documents.number_nothing_before");
  take(letter(1, 2026, 5));
  take(letter(1, 2026, 7));
  take(letter(1, 2026, 12));
  EXPECT_EQ(back_date(letter(1, 2026, 4)), "documents.number_nothing_before");
  EXPECT_EQ(back_date(letter(1, 2026, 8)), "000.8.6.3/002a/DC/2026");
  EXPECT_EQ(back_date(letter(1, 2026, 7)), "000.8.6.3/002b/DC/2026");
  EXPECT_EQ(use(letter(1, 2026, 12), "000.8.6.3/002a/DC/2026"), "000.8.6.3/002a/DC/2026");
  for (char suffix = 'c'; suffix <= 'z'; ++suffix) back_date(letter(1, 2026, 7));
  EXPECT_EQ(back_date(letter(1, 2026, 7)), "documents.number_suffixes_used_up");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/004/DC/2026");
  ASSERT_EQ(set_template("{urut}/{tahun}"), "set");
  EXPECT_EQ(back_date(letter(1, 2026, 7)), "documents.number_without_suffix");
}

TEST_P(LetterNumberStore, NeverGivesAVoidNumberAgain) {
  take(letter(1, 2026));
  EXPECT_EQ(make_void("000.8.6.3/001/DC/2026", ""), "documents.number_reason_wrong");
  EXPECT_EQ(make_void("000.8.6.3/001/DC/2026"), "void");
  EXPECT_EQ(make_void("000.8.6.3/001/DC/2026"), "documents.number_void");
  EXPECT_EQ(make_void("000.8.6.3/009/DC/2026"), "documents.number_not_found");
  EXPECT_EQ(use(letter(1, 2026), "000.8.6.3/001/DC/2026"), "documents.number_void");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
}

TEST_P(LetterNumberStore, AcceptsANumberFromElsewhereOnce) {
  EXPECT_EQ(use(letter(1, 2026), "B/12/SRIKANDI/X/2026"), "B/12/SRIKANDI/X/2026");
  EXPECT_EQ(use(letter(1, 2026), "B/12/SRIKANDI/X/2026"), "documents.number_taken");
  for (const auto* wrong : {"", " 1", "1\n2", "\xff"})
    EXPECT_EQ(use(letter(1, 2026), wrong), "documents.number_wrong") << wrong;
  EXPECT_EQ(use(letter(1, 2026), std::string(101, '1')), "documents.number_wrong");
  // One that looks like ours is passed over by the sequence.
  EXPECT_EQ(use(letter(1, 2026), "000.8.6.3/001/DC/2026"), "000.8.6.3/001/DC/2026");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/002/DC/2026");
}

TEST_P(LetterNumberStore, RefusesATemplateThatItCouldNotPrint) {
  EXPECT_EQ(set_template("{tahun}"), "documents.number_without_sequence");
  EXPECT_EQ(set_template("{urut}/{nomor}"), "documents.bad_number_template");
  EXPECT_EQ(set_template("{urut}/{kode_wilayah}"), "documents.number_fact_missing");
  EXPECT_EQ(take(letter(1, 2026)), "000.8.6.3/001/DC/2026");
}

TEST_P(LetterNumberStore, IsMadeAnewFromTheLog) {
  take(letter(1, 2026));
  reserve(letter(1, 2026));
  back_date(letter(1, 2026));
  use(letter(1, 2026), "000.8.6.3/002/DC/2026");
  use(letter(1, 2026), "B/12");
  make_void("000.8.6.3/001/DC/2026");
  set_template("{urut}/{jenis}/{tahun}");
  const auto before = book();
  ASSERT_EQ(before.size(), 4U);
  store().write([](store::WriteTransaction& tx) {
    rebuild_letter_numbers(tx);
    return true;
  });
  EXPECT_EQ(book(), before);
  EXPECT_EQ(take(letter(1, 2026)), "1/SP/2026");
}

TEST_P(LetterNumberStore, GivesFiftyWritersNumbersWithoutADoubleOrAHole) {
  constexpr int kWriters = 50;
  constexpr int kEach = 8;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer)
    writers.emplace_back([&, writer] {
      for (int i = 0; i < kEach; ++i) take(letter(1, 2026), (writer + i) % 4 != 0);
    });
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(check_book(store(), 2026), std::size_t{kWriters} * kEach * 3 / 4);
}

// Takes numbers with fifty threads until it is killed; each acknowledged one goes down the pipe.
[[noreturn]] void take_until_killed(const store::Settings& settings,
                                    const NumberRequest& request,
                                    int pipe) {
  const auto store = store::open(settings);
  std::vector<std::thread> writers;
  for (int i = 0; i < 50; ++i)
    writers.emplace_back([&] {
      for (;;) {
        std::string number;
        store->write([&](store::WriteTransaction& tx) {
          number = take_letter_number(tx, request, from_us(1)).value() + "\n";
          return true;
        });
        if (::write(pipe, number.data(), number.size()) < 0) ::_exit(1);
      }
    });
  for (auto& writer : writers) writer.join();
  ::_exit(0);
}

std::set<std::string> read_until_end(int pipe, pid_t child, std::size_t enough) {
  std::string text;
  std::array<char, 4096> piece{};
  bool killed = false;
  for (ssize_t got = 0; (got = ::read(pipe, piece.data(), piece.size())) > 0;) {
    text.append(piece.data(), static_cast<std::size_t>(got));
    if (killed || std::cmp_less(std::ranges::count(text, '\n'), enough)) continue;
    ::kill(child, SIGKILL);
    killed = true;
  }
  std::set<std::string> numbers;
  for (std::size_t end = 0; (end = text.find('\n')) != std::string::npos; text.erase(0, end + 1))
    EXPECT_TRUE(numbers.insert(text.substr(0, end)).second) << "acknowledged twice";
  return numbers;
}

TEST_P(LetterNumberStore, LosesAndDoublesNoNumberWhenTheServerIsKilled) {
  const auto settings = scratch().settings();
  std::set<std::string> acknowledged;
  for (std::size_t round = 1; round <= 5; ++round) {
    scratch().close();
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) take_until_killed(settings, letter(1, 2026), ends[1]);
    ::close(ends[1]);
    acknowledged.merge(read_until_end(ends[0], child, round * 30));
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    scratch().reopen();
    EXPECT_GE(check_book(store(), 2026), acknowledged.size());
  }
  EXPECT_GE(acknowledged.size(), 450U);
  const auto lines = book();
  for (const auto& number : acknowledged)
    EXPECT_NE(std::ranges::find(lines, number + " used"), lines.end()) << number << " was lost";
}

TAKAR_ON_BOTH_ENGINES(LetterNumberStore);

}  // namespace
}  // namespace takar::documents
