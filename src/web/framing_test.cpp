#include "web/framing.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace takar::web {
namespace {

struct Case {
  const char* name;
  std::string head;
  int status;  // 0: sound.
};

std::string get(const std::string& lines) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"plain", get(""), 0},
      {"absolute form", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 0},
      {"one length", get("Content-Length: 5\r\n"), 0},
      {"length with blanks around", get("Content-Length:  5 \r\n"), 0},
      {"chunked", get("Transfer-Encoding: Chunked\r\n"), 0},
      {"expect", get("Expect: 100-continue\r\n"), 0},
      {"1.0 without host", "GET / HTTP/1.0\r\n\r\n", 0},
      {"letters beyond ASCII in a value", get("X: \xc3\xa9\r\n"), 0},
      {"length and coding", get("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400},
      {"coding and length", get("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400},
      {"two lengths", get("Content-Length: 5\r\nContent-Length: 6\r\n"), 400},
      {"two equal lengths", get("Content-Length: 5\r\ncontent-length: 5\r\n"), 400},
      {"list of lengths", get("Content-Length: 5, 5\r\n"), 400},
      {"signed length", get("Content-Length: +5\r\n"), 400},
      {"negative length", get("Content-Length: -1\r\n"), 400},
      {"hexadecimal length", get("Content-Length: 0x5\r\n"), 400},
      {"empty length", get("Content-Length: \r\n"), 400},
      {"giant length", get("Content-Length: 99999999999999999999\r\n"), 400},
      {"folded line", get("X: a\r\n b\r\n"), 400},
      {"folded with a tab", get("X: a\r\n\tb\r\n"), 400},
      {"bare LF", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400},
      {"bare LF only", "GET / HTTP/1.1\nHost: a\n\n", 400},
      {"bare CR", get("X: a\rb\r\n"), 400},
      {"blank before colon", get("Content-Length : 5\r\n"), 400},
      {"tab before colon", get("Content-Length\t: 5\r\n"), 400},
      {"no name", get(": 5\r\n"), 400},
      {"no colon", get("Content-Length 5\r\n"), 400},
      {"NUL in a value", get(std::string("X: a\0b\r\n", 8)), 400},
      {"unknown coding", get("Transfer-Encoding: gzip\r\n"), 400},
      {"coding list", get("Transfer-Encoding: gzip, chunked\r\n"), 400},
      {"coding identity", get("Transfer-Encoding: identity\r\n"), 400},
      {"two codings", get("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
      {"coding with a mark",
       get("Transfer-Encoding: \x0b"
           "chunked\r\n"),
       400},
      {"coding quoted", get("Transfer-Encoding: \"chunked\"\r\n"), 400},
      {"coding in 1.0", "GET / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
      {"two hosts", get("Host: b\r\n"), 400},
      {"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
      {"host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
      {"unknown expectation", get("Expect: 200-ok\r\n"), 417},
      {"two blanks", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"tab in request line", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"blank at the end", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400},
      {"no version", "GET /\r\nHost: a\r\n\r\n", 400},
      {"small letters", "GET / http/1.1\r\nHost: a\r\n\r\n", 400},
      {"version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
      {"version 0.9", "GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505},
      {"version 1.10", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400},
      {"byte beyond ASCII in the target", "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"method with a brace", "G{T / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"empty first line", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"unfinished", "GET / HTTP/1.1\r\nHost: a\r\n", 400},
      {"nothing", "", 400},
  };
  return all;
}

TEST(Framing, RefusesWhatTwoServersCouldCutInTwoWays) {
  for (const auto& [name, head, status] : cases()) {
    const auto flaw = check_framing(head);
    EXPECT_EQ(flaw ? flaw->status : 0, status) << name;
  }
}

TEST(Framing, RefusesTooManyLinesAndTooLongHeads) {
  std::string lines;
  for (int i = 0; i < 101; ++i) lines += "X: a\r\n";
  EXPECT_EQ(check_framing(get(lines))->status, 431);
  EXPECT_EQ(check_framing(get("X: " + std::string(16384, 'a') + "\r\n"))->status, 431);
}

}  // namespace
}  // namespace takar::web
