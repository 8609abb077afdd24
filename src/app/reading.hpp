#pragma once
// A reading: one row of a table that says for an operation who may ask it, what it is about, and
// the function that answers it inside one read transaction.

#include <functional>
#include <optional>
#include <string_view>
#include <variant>

#include "app/case_json.hpp"
#include "app/file.hpp"
#include "app/permission.hpp"
#include "app/question.hpp"
#include "app/shelf.hpp"
#include "base/check.hpp"
#include "store/blob_folder.hpp"
#include "workflow/case_store.hpp"

namespace takar::app {

// Who asks what, and what the answer is made from. Borrowed for the call.
struct Asked {
  store::ReadTransaction& tx;
  Shelf& shelf;
  const Viewer& viewer;
  const Question& question;
  Instant now;                // UTC.
  const store::Store& store;  // For its seal.
};

// What an operation is about. The first path parameter names the case, the SOP or the document.
// OfAnybody is open to strangers: it asks nothing of the viewer and says itself what is public.
template <class Answer>
using OfAnybody = Result<Answer> (*)(const Asked&);
template <class Answer>
using OfAgency = Result<Answer> (*)(const Asked&, const Office&);
template <class Answer>
using OfCase = Result<Answer> (*)(const Asked&, const Scene&, const workflow::Case&);
template <class Answer>
using OfSop = Result<Answer> (*)(const Asked&, const Office&, const sop::Sop&);
template <class Answer>
using OfDocument = Result<Answer> (*)(const Asked&, const Scene&, const workflow::DocumentRow&);

template <class Answer>
struct Reading {
  std::string_view operation;
  std::optional<Action> action;  // What it takes; empty: the function itself asks.
  std::variant<OfAgency<Answer>,
               OfCase<Answer>,
               OfSop<Answer>,
               OfDocument<Answer>,
               OfAnybody<Answer>>
      answer;
};

// Makes a file after the transaction is over: a paper takes its time, a blob may be large.
using FileMaking = std::function<File(const store::BlobFolder&)>;

// Null if the operation is no such reading.
[[nodiscard]] const Reading<json::Object>* find_reading(std::string_view operation);
[[nodiscard]] const Reading<FileMaking>* find_file_reading(std::string_view operation);

// Puts the question to the function of the row. Rejects with app.no_agency, app.case_not_found,
// app.sop_not_found or app.document_not_found, also for those of another agency, then as permit()
// does, then as the function does.
template <class Answer>
class Asking {
 public:
  explicit Asking(const Asked& asked) : asked_(asked) {}
  [[nodiscard]] Result<Answer> put(const Reading<Answer>& reading) const;

 private:
  [[nodiscard]] Result<Answer> about(const Office&, OfAnybody<Answer> answer) const {
    return answer(asked_);
  }
  [[nodiscard]] Result<Answer> about(const Office& office, OfAgency<Answer> answer) const {
    return answer(asked_, office);
  }
  [[nodiscard]] Result<Answer> about(const Office& office, OfCase<Answer> answer) const {
    const auto current = workflow::load_case(asked_.tx, agency(), {id()});
    if (!current) return reject("app.case_not_found", {std::to_string(id())});
    const auto sop = sop_of(current->sop);
    return answer(asked_, Scene{office, *sop, asked_.now}, *current);
  }
  [[nodiscard]] Result<Answer> about(const Office& office, OfSop<Answer> answer) const {
    const auto sop = asked_.shelf.sop(asked_.tx, agency(), {id()});
    if (sop == nullptr) return reject("app.sop_not_found", {std::to_string(id())});
    return answer(asked_, office, *sop);
  }
  [[nodiscard]] Result<Answer> about(const Office& office, OfDocument<Answer> answer) const {
    const auto row = workflow::document_row(asked_.tx, agency(), {id()});
    if (!row) return reject("app.document_not_found", {std::to_string(id())});
    const auto current = workflow::case_row(asked_.tx, agency(), row->case_id);
    TAKAR_CHECK(current.has_value(), "a document belongs to a case that is gone");
    const auto sop = sop_of(current->sop);
    return answer(asked_, Scene{office, *sop, asked_.now}, *row);
  }

  [[nodiscard]] AgencyId agency() const { return asked_.viewer.agency; }
  [[nodiscard]] std::int64_t id() const { return asked_.question.numbers.at(0); }
  [[nodiscard]] std::shared_ptr<const sop::Sop> sop_of(sop::SopId id) const {
    auto sop = asked_.shelf.sop(asked_.tx, agency(), id);
    TAKAR_CHECK(sop != nullptr, "a case is pinned to an SOP version that is gone");
    return sop;
  }

  const Asked& asked_;
};

template <class Answer>
Result<Answer> Asking<Answer>::put(const Reading<Answer>& reading) const {
  if (const auto* open = std::get_if<OfAnybody<Answer>>(&reading.answer)) return (*open)(asked_);
  const auto office = asked_.shelf.office(asked_.tx, agency());
  if (office == nullptr) return reject("app.no_agency");
  if (reading.action) {
    const auto may =
        permit(asked_.viewer, *reading.action, relation_to(*office, asked_.viewer, asked_.now));
    if (!may) return reject(may.error());
  }
  return std::visit([&](auto answer) { return about(*office, answer); }, reading.answer);
}

}  // namespace takar::app
