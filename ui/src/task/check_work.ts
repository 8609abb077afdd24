// What keeps a form from being handed over. The server judges again; this only saves a round trip
// and brings the words to the field.

import type { Form, TaskPage } from '../api/types';
import type { FieldError } from '../base/field_error';
import { readNumber } from '../base/numbers';
import { t, type Key } from '../words/words.svelte';
import { unitsOf, type Figure, type Shape, type Work, type WorkOf } from './work';

class Found {
  readonly errors: FieldError[] = [];

  say(field: string, label: string, message: string): void {
    this.errors.push({ field, label, message });
  }

  text(field: string, value: string, label: Key): void {
    if (!value.trim()) this.say(field, t(label), t('error.empty'));
  }

  chosen(field: string, values: string[], label: Key): void {
    if (values.length === 0) this.say(field, t(label), t('error.none_chosen'));
  }

  count(field: string, value: string, label: string): void {
    if (!/^\d{1,4}$/.test(value.trim())) this.say(field, label, t('error.count'));
  }
}

/** Ids of the fields of one indicator, shared by the grid and by the error summary. */
export const figureField = {
  component: (indicator: string, component: string) => `f_${indicator}_${component}`,
  actual: (indicator: string) => `f_${indicator}`,
  note: (indicator: string) => `n_${indicator}`,
};

function checkEntry(found: Found, field: string, label: string, typed: string): void {
  const reading = readNumber(typed);
  if (!reading.ok) found.say(field, label, t('error.number'));
  else if (reading.value === null) found.say(field, label, t('error.empty'));
}

function checkFigure(found: Found, figure: Figure, indicator: Form['indicators'][number]): void {
  const label = `${indicator.code} ${indicator.name}`;
  if (figure.state !== 'filled') {
    if (!figure.note.trim()) {
      found.say(figureField.note(indicator.id), label, t('error.note_needed'));
    }
    return;
  }
  if (indicator.components.length === 0) {
    checkEntry(found, figureField.actual(indicator.id), label, figure.actual);
  }
  for (const part of indicator.components) {
    const typed = figure.components[part.id] ?? '';
    const field = figureField.component(indicator.id, part.id);
    checkEntry(found, field, `${label}, ${part.name}`, typed);
  }
}

const checks: { [S in Shape]?: (found: Found, work: WorkOf[S], page: TaskPage) => void } = {
  order: (found, work) => found.text('instruction', work.instruction, 'order.instruction'),
  prepare_form: (found, work, { catalogue }) => {
    if (catalogue.indicators.length) {
      found.chosen('indicators', work.indicator_ids, 'prepare.indicators');
    }
    found.chosen('units', work.unit_ids, 'prepare.units');
  },
  hand_out: (found, work, page) => {
    const units = unitsOf(page);
    for (const [at, item] of work.items.entries()) {
      const unit = units.find(({ id }) => id === item.unit_id);
      found.count(`count_${at}`, item.count, unit?.name ?? '');
    }
  },
  fill_in: (found, work, page) => {
    for (const figure of work.values) {
      const indicator = page.form?.indicators.find(({ id }) => id === figure.indicator_id);
      if (indicator) checkFigure(found, figure, indicator);
    }
  },
  validate: (found, work) => {
    for (const verdict of work.results) {
      if (verdict.ok || verdict.note.trim()) continue;
      const field = `v_${verdict.unit_id}_${verdict.indicator_id}`;
      found.say(field, t('validate.note'), t('error.note_needed'));
    }
  },
  invite: (found, work) => {
    found.text('subject', work.subject, 'invite.subject');
    found.text('date', work.date, 'invite.date');
    found.text('time', work.time, 'invite.time');
    found.text('place', work.place, 'invite.place');
    found.chosen('participants', work.participants, 'invite.participants');
  },
  meet: (found, work) => {
    const present = work.attendance.filter((one) => one.present).map((one) => one.position_id);
    found.chosen('attendance', present, 'meet.attendance');
    found.text('started', work.started, 'meet.started');
    found.text('finished', work.finished, 'meet.finished');
    if (work.started && work.finished && work.finished < work.started) {
      found.say('finished', t('meet.finished'), t('error.ends_before'));
    }
  },
  minutes: (found, work) => {
    const said = work.discussion + work.points.map(({ words }) => words).join('');
    found.text(work.points.length ? 'point_0' : 'discussion', said, 'minutes.discussion');
    for (const [at, decided] of work.decisions.entries()) {
      found.text(`decided_${at}`, decided.text, 'minutes.decision');
    }
  },
  draft: (found, work) => {
    found.text('title', work.title, 'draft.title');
    found.text('summary', work.summary, 'draft.summary');
  },
  sign: (found, work) => {
    if (!work.read) found.say('read', t('sign.read'), t('error.not_read'));
  },
  cover_letter: (found, work) => {
    found.text('to', work.to, 'letter.to');
    found.text('letter_subject', work.subject, 'letter.subject');
  },
  copies: (found, work) => found.count('copies', work.count, t('copies.count')),
  archive: (found, work) => {
    found.text('classification', work.classification, 'archive.classification');
    found.text('location', work.location, 'archive.location');
  },
};

/** In the order of the page; empty when the form may be handed over. Cannot fail. */
export function checkWork(shape: Shape, work: Work, page: TaskPage): FieldError[] {
  const found = new Found();
  const check = checks[shape] as ((found: Found, work: Work, page: TaskPage) => void) | undefined;
  check?.(found, work, page);
  return found.errors;
}
