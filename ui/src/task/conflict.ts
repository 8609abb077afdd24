// Two people, or one on two devices, typed at the same task. What differs, in words, so that the
// person can choose for each place; nothing is merged by itself.

import type { TaskPage } from '../api/types';
import { t, word, type Key } from '../words/words.svelte';
import type { Figure, Shape, Work, WorkOf } from './work';

export interface Difference {
  path: (string | number)[]; // where in the work
  label: string;
  mine: string;
  theirs: string;
}

const labels: { [S in Shape]?: Partial<Record<string, Key>> } = {
  order: {
    instruction: 'order.instruction',
    recipients: 'order.recipients',
    due_note: 'order.due_note',
  },
  prepare_form: { indicator_ids: 'prepare.indicators', unit_ids: 'prepare.units' },
  hand_out: { items: 'hand_out.title' },
  note: { note: 'note.note' },
  gather: { note: 'gather.note', accepted_missing: 'gather.missing' },
  validate: { results: 'validate.title', note: 'validate.summary' },
  invite: {
    subject: 'invite.subject',
    date: 'invite.date',
    time: 'invite.time',
    place: 'invite.place',
    participants: 'invite.participants',
    agenda: 'invite.agenda',
  },
  meet: { attendance: 'meet.attendance', started: 'meet.started', finished: 'meet.finished' },
  minutes: { discussion: 'minutes.discussion', decisions: 'minutes.decision' },
  draft: {
    title: 'draft.title',
    summary: 'draft.summary',
    obstacles: 'draft.obstacles',
    follow_up: 'draft.follow_up',
  },
  sign: { read: 'sign.read', statement: 'sign.statement' },
  cover_letter: { to: 'letter.to', subject: 'letter.subject', attachments: 'letter.attachments' },
  copies: { count: 'copies.count', receivers: 'copies.receivers' },
  archive: {
    classification: 'archive.classification',
    location: 'archive.location',
    note: 'note.note',
  },
};

function inWords(value: unknown): string {
  if (typeof value === 'string') return value.trim() || t('error.empty');
  if (Array.isArray(value)) return t('conflict.items', value.length);
  return value === true ? t('decision.yes') : t('decision.no');
}

function ofFields(shape: Shape, mine: Work, theirs: Work): Difference[] {
  const [left, right] = [mine, theirs] as unknown as Record<string, unknown>[];
  return Object.keys(left!)
    .filter((name) => JSON.stringify(left![name]) !== JSON.stringify(right![name]))
    .map((name) => ({
      path: [name],
      label: t(labels[shape]?.[name] ?? 'note.note'),
      mine: inWords(left![name]),
      theirs: inWords(right![name]),
    }));
}

function ofFigures(mine: Figure[], theirs: Figure[], page: TaskPage): Difference[] {
  return mine.flatMap((figure, at) => {
    const other = theirs[at]!;
    const indicator = page.form?.indicators.find(({ id }) => id === figure.indicator_id);
    const name = `${indicator?.code ?? ''} ${indicator?.name ?? ''}`.trim();
    const cells = (indicator?.components ?? []).map((part) => ({
      path: ['values', at, 'components', part.id],
      label: `${name}, ${part.name}`,
      mine: inWords(figure.components[part.id] ?? ''),
      theirs: inWords(other.components[part.id] ?? ''),
    }));
    const field = (key: 'actual' | 'note', label: Key) => ({
      path: ['values', at, key],
      label: `${name}, ${t(label)}`,
      mine: inWords(figure[key]),
      theirs: inWords(other[key]),
    });
    const state = {
      path: ['values', at, 'state'],
      label: `${name}, ${t('grid.status')}`,
      mine: word('value_state', figure.state),
      theirs: word('value_state', other.state),
    };
    const all = [...cells, field('actual', 'figures.actual'), state, field('note', 'grid.note')];
    return all.filter((one) => one.mine !== one.theirs);
  });
}

/** In the order of the form; empty when both typed the same. */
export function differences(shape: Shape, mine: Work, theirs: Work, page: TaskPage): Difference[] {
  if (shape !== 'fill_in') return ofFields(shape, mine, theirs);
  const [left, right] = [mine, theirs] as WorkOf['fill_in'][];
  return ofFigures(left!.values, right!.values, page);
}

/** `mine`, with theirs at the places that were chosen. */
export function chosen(mine: Work, theirs: Work, places: Difference['path'][]): Work {
  const result = JSON.parse(JSON.stringify(mine)) as Work;
  for (const path of places) {
    let [into, from] = [result, theirs] as unknown as Record<string | number, unknown>[];
    for (const part of path.slice(0, -1)) {
      into = into![part] as Record<string | number, unknown>;
      from = from![part] as Record<string | number, unknown>;
    }
    const last = path[path.length - 1]!;
    into![last] = JSON.parse(JSON.stringify(from![last]));
  }
  return result;
}
