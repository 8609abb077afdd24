#pragma once
// The stored fields of every event, each named once: the writer and the reader both follow this
// list. must(): always there. may(): left out while it is empty, zero or false, and so the only way
// to add a field later. Nothing is ever renamed or removed.

#include <string_view>
#include <type_traits>
#include <utility>

#include "workflow/events.hpp"

namespace takar::workflow::stored {

// What F visits: a writer reads the value, a reader fills it.
template <class F, class T>
using As = std::conditional_t<F::kWrites, const T&, T&>;

using Bound = std::pair<sop::PerformerColumn, PositionId>;

template <class F>
void fields(F& f, As<F, Actor> by) {
  f.must("person", by.person);
  f.must("position", by.position);
  f.must("authority", by.authority.kind);
  f.may("decree_number", by.authority.decree_number);
}

template <class F>
void fields(F& f, As<F, Bound> bound) {
  f.must("column", bound.first);
  f.must("position", bound.second);
}

template <class F>
void fields(F& f, As<F, RosterUnit> unit) {
  f.must("unit", unit.unit);
  f.must("head", unit.head);
  f.may("holders", unit.holders);
}

template <class F>
void fields(F& f, As<F, Roster> roster) {
  f.must("head", roster.head);
  f.may("opener", roster.opener);
  f.may("columns", roster.columns);
  f.may("units", roster.units);
}

template <class F>
void fields(F& f, As<F, FanOut> fan_out) {
  f.must("number", fan_out.number);
  f.must("first", fan_out.first);
  f.must("last", fan_out.last);
  f.may("collect", fan_out.collect);
  f.may("opener", fan_out.opener);
  f.must("state", fan_out.state);
  f.may("stale", fan_out.stale);
}

template <class F>
void fields(F& f, As<F, Waiver> waiver) {
  f.must("first", waiver.first);
  f.must("second", waiver.second);
}

template <class F>
void fields(F& f, As<F, OpenedVisit> opened) {
  f.must("visit", opened.visit);
  f.must("step", opened.step);
  f.must("round", opened.round);
  f.must("part", opened.part);
  f.may("fan_out", opened.fan_out);
  f.may("unit", opened.unit);
  f.must("position", opened.position);
  f.may("previous", opened.previous);
  f.may("returned_by", opened.returned_by);
  f.must("available_at", opened.available_at);
  f.may("due_at", opened.due_at);
}

template <class F>
void fields(F& f, As<F, ClosedVisit> closed) {
  f.must("visit", closed.visit);
  f.must("cause", closed.cause);
  f.may("reason", closed.reason);
}

template <class F>
void fields(F& f, As<F, Movement> movement) {
  f.may("opened", movement.opened);
  f.may("closed", movement.closed);
  f.may("fan_outs", movement.fan_outs);
  f.may("finishes_case", movement.finishes_case);
}

template <class F>
void fields(F& f, As<F, Spans> spans) {
  f.must("waiting_minutes", spans.waiting_minutes);
  f.must("working_minutes", spans.working_minutes);
  f.must("waiting_days", spans.waiting_days);
  f.must("working_days", spans.working_days);
  f.must("calendar_version", spans.calendar_version);
}

template <class F>
void fields(F& f, As<F, Finish> finish) {
  f.must("received_at", finish.received_at);
  f.must("started_at", finish.started_at);
  f.must("finished_at", finish.finished_at);
  f.must("spans", finish.spans);
}

template <class F>
void fields(F& f, As<F, StatedInput> input) {
  f.must("name", input.name);
  f.must("note", input.note);
}

template <class F>
void fields(F& f, As<F, Remark> remark) {
  f.must("place", remark.place);
  f.must("text", remark.text);
}

template <class F>
void fields(F& f, As<F, DocumentFiled> document) {
  f.must("id", document.id);
  f.must("name", document.name);
  f.must("version", document.version);
  f.may("content_sha256", document.content_sha256);
  f.may("content", document.content);
  f.may("uploads", document.uploads);
  f.may("letter_number", document.letter_number);
}

template <class F>
void fields(F& f, As<F, ResumedVisit> resumed) {
  f.must("visit", resumed.visit);
  f.may("works_again", resumed.works_again);
  f.may("paused_us", resumed.paused_us);
  f.may("paused_days", resumed.paused_days);
  f.may("due_at", resumed.due_at);
}

// Every event begins so.
template <class F>
void act(F& f, As<F, Act> act) {
  f.must("at", act.at);
  f.must("by", act.by);
}

template <class F, class E>
void visit_act(F& f, E& event) {
  act(f, event.act);
  f.must("visit", event.visit);
}

template <class F>
void fields(F& f, As<F, CaseOpened> event) {
  act(f, event.act);
  f.must("agency", event.agency);
  f.must("sop", event.sop);
  f.must("sop_key", event.sop_key);
  f.must("period", event.period);
  f.must("title", event.title);
  f.must("roster", event.roster);
  f.may("second_case_reason", event.second_case_reason);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, TaskClaimed> event) {
  visit_act(f, event);
  f.may("taken_from", event.taken_from);
  f.may("reason", event.reason);
}

template <class F>
void fields(F& f, As<F, TaskReleased> event) {
  visit_act(f, event);
}

template <class F>
void fields(F& f, As<F, StepStarted> event) {
  visit_act(f, event);
  f.may("inputs_stated", event.inputs_stated);
}

template <class F>
void fields(F& f, As<F, StepPaused> event) {
  visit_act(f, event);
  f.must("reason", event.reason);
}

template <class F>
void fields(F& f, As<F, StepResumed> event) {
  visit_act(f, event);
  f.must("paused_us", event.paused_us);
  f.must("paused_days", event.paused_days);
  f.must("calendar_version", event.calendar_version);
}

template <class F>
void fields(F& f, As<F, StepCompleted> event) {
  visit_act(f, event);
  f.must("outcome", event.outcome);
  f.may("reason", event.reason);
  f.may("nihil_statement", event.nihil_statement);
  f.may("finish_stated", event.finish_stated);
  f.may("inputs_stated", event.inputs_stated);
  f.may("participants", event.participants);
  f.may("document", event.document);
  f.must("finish", event.finish);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, StepReturned> event) {
  visit_act(f, event);
  f.must("target_step", event.target_step);
  f.must("reason", event.reason);
  f.may("remarks", event.remarks);
  f.may("units", event.units);
  f.may("finish", event.finish);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, StepRecalled> event) {
  visit_act(f, event);
  f.must("reason", event.reason);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, StepRecorded> event) {
  visit_act(f, event);
  f.must("outcome", event.outcome);
  f.may("reason", event.reason);
  f.may("reference", event.reference);
  f.may("scan", event.scan);
  f.may("before_previous", event.before_previous);
  f.may("in_future", event.in_future);
  f.may("inputs_stated", event.inputs_stated);
  f.may("participants", event.participants);
  f.may("document", event.document);
  f.must("finish", event.finish);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, BranchAdded> event) {
  visit_act(f, event);
  f.must("unit", event.unit);
  f.must("reason", event.reason);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, FanOutClosed> event) {
  visit_act(f, event);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, BranchSupplemented> event) {
  visit_act(f, event);
  f.must("document", event.document);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, SeparationWaived> event) {
  visit_act(f, event);
  f.must("first", event.first);
  f.must("second", event.second);
  f.must("reason", event.reason);
}

template <class F>
void fields(F& f, As<F, DeadlineExtended> event) {
  visit_act(f, event);
  f.must("due_at", event.due_at);
  f.must("reason", event.reason);
}

template <class F>
void fields(F& f, As<F, TaskReassigned> event) {
  visit_act(f, event);
  f.must("from", event.from);
  f.must("to", event.to);
  f.must("reason", event.reason);
}

template <class F>
void fields(F& f, As<F, CaseStopped> event) {
  act(f, event.act);
  f.must("reason", event.reason);
  f.must("movement", event.movement);
}

template <class F>
void fields(F& f, As<F, CaseSuspended> event) {
  act(f, event.act);
  f.must("reason", event.reason);
  f.may("paused", event.paused);
}

template <class F>
void fields(F& f, As<F, CaseResumed> event) {
  act(f, event.act);
  f.may("reason", event.reason);
  f.may("visits", event.visits);
  f.must("calendar_version", event.calendar_version);
}

}  // namespace takar::workflow::stored
