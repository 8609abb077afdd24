#include "documents/meeting_calendar.hpp"

#include <gtest/gtest.h>

#include "documents/sample_facts_test.hpp"

namespace takar::documents {
namespace {

std::string calendar_of(const Facts& facts) {
  return meeting_calendar(facts, {"undangan-1-2-3", 1});
}

TEST(MeetingCalendar, TellsTheDayAndHourInUtc) {
  const auto file = calendar_of(sample_facts(sop::StepKind::kInvite));
  EXPECT_TRUE(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_TRUE(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  EXPECT_NE(file.find("\r\nDTSTART:20261012T013000Z\r\n"), std::string::npos) << file;
  EXPECT_NE(file.find("\r\nSEQUENCE:1\r\n"), std::string::npos);
  EXPECT_NE(file.find("\r\nUID:undangan-1-2-3\r\n"), std::string::npos);
}

TEST(MeetingCalendar, WhatAPersonTypedEndsNoLineAndBeginsNoField) {
  auto facts = sample_facts(sop::StepKind::kInvite);
  facts.content["place"] = "Aula; lantai 2, sayap\\kiri\r\nATTENDEE:mailto:x@example.org";
  const auto file = calendar_of(facts);
  EXPECT_NE(file.find("LOCATION:Aula\\; lantai 2\\, sayap\\\\kiri\\nATTENDEE:mailto"),
            std::string::npos)
      << file;
  EXPECT_EQ(file.find("\r\nATTENDEE"), std::string::npos);
}

TEST(MeetingCalendar, NoLineIsLongerThan75BytesAndNoCharacterIsCut) {
  auto facts = sample_facts(sop::StepKind::kInvite);
  std::string subject;
  for (int i = 0; i < 100; ++i) subject += "rapat – ";
  facts.content["subject"] = subject;
  const auto file = calendar_of(facts);
  std::string unfolded;
  std::size_t from = 0;
  while (from < file.size()) {
    const auto end = file.find("\r\n", from);
    const auto line = file.substr(from, end - from);
    EXPECT_LE(line.size(), 75U);
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    from = end + 2;
  }
  EXPECT_NE(unfolded.find("\nSUMMARY:" + subject + "\n"), std::string::npos);
}

}  // namespace
}  // namespace takar::documents
