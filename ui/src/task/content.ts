// The typed work as content of the contract. Called only after check_work found nothing wrong.

import type { StepContent } from '../api/types';
import { instantOf, type Zone } from '../base/dates';
import { readNumber } from '../base/numbers';
import { discussionOf } from './minutes';
import type { Figure, Shape, Work, WorkOf } from './work';

function figureText(typed: string): string | null {
  const reading = readNumber(typed);
  return reading.ok ? reading.value : null;
}

function figure(typed: Figure) {
  const { indicator_id, state } = typed;
  const note = typed.note.trim();
  if (state !== 'filled') return { indicator_id, state, actual: null, note };
  const components: Record<string, string> = {};
  for (const [id, text] of Object.entries(typed.components)) {
    const value = figureText(text);
    if (value !== null) components[id] = value;
  }
  return { indicator_id, state, components, actual: figureText(typed.actual), note };
}

/** A letter without a number of its own takes the next one. */
const numbered = (typed: string) => (typed.trim() ? { given_number: typed.trim() } : {});

const texts = (items: string[]) => items.map((item) => item.trim()).filter(Boolean);

const builders: { [S in Shape]: (work: WorkOf[S], zone: Zone) => StepContent } = {
  order: ({ instruction, recipients, due_note }) => ({
    instruction: instruction.trim(),
    recipients,
    due_note: due_note.trim(),
  }),
  prepare_form: ({ indicator_ids, unit_ids }) => ({ indicator_ids, unit_ids }),
  hand_out: ({ items }) => ({
    items: items.map(({ unit_id, count }) => ({ unit_id, count: parseInt(count, 10) })),
  }),
  fill_in: ({ values }) => ({ values: values.map(figure) }),
  note: ({ note, given_number }) => ({ note: note.trim(), ...numbered(given_number) }),
  gather: ({ note, accepted_missing }) => ({ note: note.trim(), accepted_missing }),
  validate: ({ results, note }) => ({
    results: results.map((verdict) => ({ ...verdict, note: verdict.note.trim() })),
    note: note.trim(),
  }),
  invite: (work) => ({
    subject: work.subject.trim(),
    date: work.date,
    time: work.time,
    place: work.place.trim(),
    participants: work.participants,
    agenda: texts(work.agenda),
    ...numbered(work.given_number),
  }),
  meet: ({ attendance, started, finished }, zone) => ({
    attendance,
    started_at: instantOf(started, zone) ?? '',
    finished_at: instantOf(finished, zone) ?? '',
  }),
  minutes: ({ points, discussion, decisions }) => ({
    discussion: discussionOf(points, discussion),
    decisions: decisions.map(({ text, owner, due }) => ({
      text: text.trim(),
      owner_position_id: owner || null,
      due: due || null,
    })),
  }),
  draft: (work) => ({
    title: work.title.trim(),
    summary: work.summary.trim(),
    obstacles: work.obstacles.trim(),
    follow_up: work.follow_up.trim(),
  }),
  sign: ({ statement }) => ({ statement: statement.trim() }),
  cover_letter: ({ to, subject, attachments, given_number }) => ({
    to: to.trim(),
    subject: subject.trim(),
    attachments: texts(attachments),
    ...numbered(given_number),
  }),
  copies: ({ count, receivers }) => ({ count: parseInt(count, 10), receivers: texts(receivers) }),
  archive: ({ classification, location, note }) => ({
    classification: classification.trim(),
    location: location.trim(),
    note: note.trim(),
  }),
};

export function contentOf(shape: Shape, work: Work, zone: Zone): StepContent {
  const build = builders[shape] as (work: Work, zone: Zone) => StepContent;
  return build(work, zone);
}
