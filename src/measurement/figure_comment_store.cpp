#include "measurement/figure_comment_store.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "organisation/words.hpp"
#include "store/event_log.hpp"

namespace takar::measurement {
namespace {

constexpr std::string_view kStream = "comments";

void write_row(store::WriteTransaction& tx, CommentedCase where, const FigureComment& comment) {
  tx.execute(
      "INSERT INTO figure_comment (case_id, number, agency_id, indicator_id, person_id, "
      "position_id, authority, decree_number, at_us, text) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {where.case_id,
       comment.number,
       where.agency.value,
       comment.indicator.value,
       comment.by.person.value,
       comment.by.position.value,
       organisation::word_of(comment.by.authority.kind),
       comment.by.authority.decree_number,
       to_us(comment.at),
       comment.text});
}

std::int64_t last_number(store::ReadTransaction& tx, CommentedCase where) {
  std::int64_t last = 0;
  tx.query(
      "SELECT coalesce(max(number), 0) FROM figure_comment WHERE agency_id = $1 AND case_id = $2",
      {where.agency.value, where.case_id},
      [&](const store::Row& row) { last = row.i64(0); });
  return last;
}

json::Object body_of(const FigureComment& comment) {
  return {
      {"indicator", comment.indicator.value},
      {"by",
       json::Object{{"person", comment.by.person.value},
                    {"position", comment.by.position.value},
                    {"authority", std::string(organisation::word_of(comment.by.authority.kind))},
                    {"decree_number", comment.by.authority.decree_number}}},
      {"text", comment.text}};
}

organisation::AuthorityKind authority_named(std::string_view word) {
  const auto kind = organisation::authority_kind_named(word);
  TAKAR_CHECK(kind.has_value(), "a stored comment names no authority");
  return *kind;
}

std::int64_t number_in(const json::Object& object, std::string_view key) {
  const auto number = json::integer_at(object, key);
  TAKAR_CHECK(number.has_value(), "an event figure_commented lacks a number");
  return *number;
}

void replay(store::WriteTransaction& tx, const store::StoredEvent& event) {
  const auto parsed = json::parse(event.body);
  TAKAR_CHECK(parsed && parsed->is_object(), "an event figure_commented cannot be read");
  const auto& body = parsed->get_object();
  const auto* by = json::object_at(body, "by");
  TAKAR_CHECK(by != nullptr, "an event figure_commented names nobody");
  write_row(tx,
            {{event.agency}, event.stream_id},
            {event.stream_version,
             {number_in(body, "indicator")},
             {{number_in(*by, "person")},
              {number_in(*by, "position")},
              {authority_named(json::string_or_empty(*by, "authority")),
               json::string_or_empty(*by, "decree_number")}},
             from_us(event.at_us),
             json::string_or_empty(body, "text")});
}

}  // namespace

Result<std::int64_t> comment(store::WriteTransaction& tx,
                             CommentedCase where,
                             FigureComment comment) {
  comment.text = std::string(trim(comment.text));
  if (comment.text.empty()) return reject("measurement.comment_empty");
  if (comment.text.size() > kCommentBytesMax)
    return reject("measurement.comment_too_long", {std::to_string(kCommentBytesMax)});
  comment.number = last_number(tx, where) + 1;
  if (comment.number > kCommentsPerCaseMax)
    return reject("measurement.too_many_comments", {std::to_string(kCommentsPerCaseMax)});
  const auto body = json::write(body_of(comment));
  tx.append({.agency = where.agency.value,
             .stream = kStream,
             .stream_id = where.case_id,
             .stream_version = comment.number,
             .name = "figure_commented",
             .body = body,
             .at = comment.at});
  write_row(tx, where, comment);
  return comment.number;
}

std::vector<FigureComment> comments_of(store::ReadTransaction& tx,
                                       CommentedCase where,
                                       IndicatorId indicator) {
  std::vector<FigureComment> comments;
  tx.query(
      "SELECT number, person_id, position_id, authority, decree_number, at_us, text "
      "FROM figure_comment "
      "WHERE agency_id = $1 AND case_id = $2 AND indicator_id = $3 ORDER BY number",
      {where.agency.value, where.case_id, indicator.value},
      [&](const store::Row& row) {
        comments.push_back(
            {row.i64(0),
             indicator,
             {{row.i64(1)}, {row.i64(2)}, {authority_named(row.text(3)), std::string(row.text(4))}},
             from_us(row.i64(5)),
             std::string(row.text(6))});
      });
  return comments;
}

std::map<IndicatorId, std::int64_t> comment_counts(store::ReadTransaction& tx,
                                                   CommentedCase where) {
  std::map<IndicatorId, std::int64_t> counts;
  tx.query(
      "SELECT indicator_id, count(*) FROM figure_comment WHERE agency_id = $1 AND case_id = $2 "
      "GROUP BY indicator_id",
      {where.agency.value, where.case_id},
      [&](const store::Row& row) { counts[{row.i64(0)}] = row.i64(1); });
  return counts;
}

std::int64_t rebuild_comments(store::WriteTransaction& tx) {
  tx.execute("DELETE FROM figure_comment", {});
  std::int64_t events = 0;
  store::for_each_event(tx, 0, [&](const store::StoredEvent& event) {
    if (event.stream == kStream) replay(tx, event), ++events;
  });
  return events;
}

}  // namespace takar::measurement
