// What a performer is typing, by kind of step. Figures and counts stay as typed; dates and times
// are what the native fields hold. It becomes content of the contract in content.ts.

import type { Form, Indicator, Kind, TaskPage } from '../api/types';
import { typeNumber } from '../base/numbers';
import { pointsOf, type Point } from './minutes';
import { t } from '../words/words.svelte';

export type FigureState = 'filled' | 'nihil' | 'not_measured';

export interface Figure {
  indicator_id: string;
  components: Record<string, string>;
  actual: string;
  state: FigureState;
  note: string;
}

export interface Decided {
  text: string;
  owner: string; // position id or ''
  due: string;
}

export interface Verdict {
  unit_id: string;
  indicator_id: string;
  ok: boolean;
  note: string;
}

export interface WorkOf {
  order: { instruction: string; recipients: string[]; due_note: string };
  prepare_form: { indicator_ids: string[]; unit_ids: string[] };
  hand_out: { items: { unit_id: string; count: string }[] };
  fill_in: { values: Figure[] };
  note: { note: string; given_number: string };
  gather: { note: string; accepted_missing: string[] };
  validate: { results: Verdict[]; note: string };
  invite: {
    subject: string;
    date: string;
    time: string;
    place: string;
    participants: string[];
    agenda: string[];
    given_number: string;
  };
  meet: {
    attendance: { position_id: string; present: boolean }[];
    started: string;
    finished: string;
  };
  minutes: { points: Point[]; discussion: string; decisions: Decided[] }; // what is said of no point
  draft: { title: string; summary: string; obstacles: string; follow_up: string };
  sign: { read: boolean; statement: string };
  cover_letter: { to: string; subject: string; attachments: string[]; given_number: string };
  copies: { count: string; receivers: string[] };
  archive: { classification: string; location: string; note: string };
}

export type Shape = keyof WorkOf;
export type Work = WorkOf[Shape];

const shapes: Partial<Record<Kind, Shape>> = {
  hand_in: 'note',
  check: 'note',
  submit: 'note',
  report: 'note',
  recap: 'gather',
};

/** Which form the page shows. A unit that adds its part to a gathering fills in, or hands in. */
export function shapeOf(page: Pick<TaskPage, 'step' | 'mode' | 'form'>): Shape {
  const kind = page.step.kind;
  if (page.mode === 'contributor' && (kind === 'gather' || kind === 'recap')) {
    return page.form ? 'fill_in' : 'note';
  }
  return shapes[kind] ?? (kind as Shape);
}

export function figuresOf(form: Form | null): Figure[] {
  return (form?.indicators ?? []).map((indicator) => ({
    indicator_id: indicator.id,
    components: Object.fromEntries(
      indicator.components.map((part) => [
        part.id,
        typeNumber(indicator.value.components[part.id] ?? null),
      ]),
    ),
    actual: indicator.components.length ? '' : typeNumber(indicator.value.actual),
    state: indicator.value.state === 'empty' ? 'filled' : indicator.value.state,
    note: indicator.value.note,
  }));
}

/** Every cell of the line holds something, or it is stated that there is nothing. */
export function isFilled(indicator: Indicator, figure: Figure): boolean {
  if (figure.state !== 'filled') return true;
  const cells = indicator.components.length
    ? indicator.components.map((component) => figure.components[component.id] ?? '')
    : [figure.actual];
  return cells.every((cell) => cell.trim() !== '');
}

/** The units that take part: the branches of the fan-out, or else all units of the agency. */
export function unitsOf(
  page: Pick<TaskPage, 'units' | 'catalogue'>,
): { id: string; name: string }[] {
  if (page.units?.length) return page.units.map(({ unit_id, name }) => ({ id: unit_id, name }));
  return page.catalogue.units;
}

/** Who was invited stands above who was not. */
function invitedFirst(positions: string[], invited: string[]): string[] {
  const other = positions.filter((id) => !invited.includes(id));
  return [...positions.filter((id) => invited.includes(id)), ...other];
}

const fresh: {
  [S in Shape]: (page: TaskPage) => WorkOf[S];
} = {
  order: () => ({ instruction: '', recipients: [], due_note: '' }),
  prepare_form: ({ catalogue }) => ({
    indicator_ids: catalogue.indicators.map(({ id }) => id),
    unit_ids: catalogue.units.map(({ id }) => id),
  }),
  hand_out: (page) => ({
    items: unitsOf(page).map(({ id }) => ({ unit_id: id, count: '1' })),
  }),
  fill_in: (page) => ({ values: figuresOf(page.form) }),
  note: () => ({ note: '', given_number: '' }),
  gather: () => ({ note: '', accepted_missing: [] }),
  validate: (page) => ({
    results: page.unit_forms.flatMap((unit) =>
      unit.form.indicators.map((indicator) => ({
        unit_id: unit.unit_id,
        indicator_id: indicator.id,
        ok: true,
        note: '',
      })),
    ),
    note: '',
  }),
  invite: () => ({
    subject: '',
    date: '',
    time: '',
    place: '',
    participants: [],
    agenda: [''],
    given_number: '',
  }),
  meet: ({ catalogue, meeting }) => ({
    attendance: invitedFirst(
      catalogue.positions.map(({ id }) => id),
      meeting?.participants ?? [],
    ).map((id) => ({ position_id: id, present: false })),
    started: '',
    finished: '',
  }),
  minutes: ({ meeting }) => ({
    points: (meeting?.agenda ?? []).map((agenda) => ({ agenda, words: '' })),
    discussion: '',
    decisions: [],
  }),
  draft: () => ({ title: '', summary: '', obstacles: '', follow_up: '' }),
  sign: ({ task }) => ({ read: false, statement: t('sign.usual', task.case_title) }),
  cover_letter: () => ({ to: '', subject: '', attachments: [], given_number: '' }),
  copies: () => ({ count: '', receivers: [] }),
  archive: () => ({ classification: '', location: '', note: '' }),
};

/** Texts and lists of texts that an earlier version of this visit registered are typed again. */
function registered(work: Work, content: Record<string, unknown> | null): Work {
  if (!content) return work;
  const again = { ...work } as Record<string, unknown>;
  for (const [name, value] of Object.entries(content)) {
    const isText = typeof again[name] === 'string' && typeof value === 'string';
    const isTexts =
      Array.isArray(again[name]) &&
      Array.isArray(value) &&
      value.every((item) => typeof item === 'string');
    if (isText || isTexts) again[name] = value;
  }
  return again as unknown as Work;
}

/** The work as the page first shows it: what was registered before, or else empty. */
export function startWork(page: TaskPage): Work {
  const shape = shapeOf(page);
  const work = registered(fresh[shape](page), page.content as Record<string, unknown> | null);
  if (shape !== 'minutes') return work;
  const minutes = work as WorkOf['minutes'];
  const { points, rest } = pointsOf(page.meeting?.agenda ?? [], minutes.discussion);
  return { ...minutes, points, discussion: rest };
}

const kDecided: Decided = { text: '', owner: '', due: '' };

/** True when `value` has the types of `model`, so that a form made for one can show the other. */
function isAlike(model: unknown, value: unknown): boolean {
  if (Array.isArray(model)) {
    if (!Array.isArray(value)) return false;
    const item: unknown = model[0];
    if (item !== undefined) return value.every((one) => isAlike(item, one));
    return value.every((one) => typeof one === 'string' || isAlike(kDecided, one));
  }
  if (typeof model !== 'object' || model === null) return typeof model === typeof value;
  if (typeof value !== 'object' || value === null) return false;
  const other = value as Record<string, unknown>;
  return Object.entries(model).every(([name, part]) => isAlike(part, other[name]));
}

/** True when a kept draft has the shape of this page's form, so that it may be shown in it. */
export function fits(draft: unknown, work: Work): draft is Work {
  const [mine, theirs] = [work as Partial<WorkOf['fill_in']>, draft as Partial<WorkOf['fill_in']>];
  if (!mine.values) return isAlike(work, draft);
  const same = theirs?.values?.length === mine.values.length;
  return same && mine.values.every((figure, at) => isFigureOf(figure, theirs.values![at]));
}

/** What a form can take over of a draft that does not fit it any more, and the texts that stay over. */
export interface Salvaged {
  work: Work;
  taken: boolean; // something of the draft stands in `work`
  left: string[];
}

/** The texts that somebody typed, wherever they stand; ids and choices are no texts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{L}.*\s|\d/u.test(value.trim()) ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    /(_id|_ids)$/.test(name) ? [] : textsIn(part),
  );
}

function salvagedFigures(draft: unknown, work: WorkOf['fill_in']): Salvaged {
  const kept = (draft as Partial<WorkOf['fill_in']> | null)?.values;
  const list: unknown[] = Array.isArray(kept) ? kept : [];
  const left = new Set(list);
  const values = work.values.map((figure) => {
    const found = list.find((one) => isFigureOf(figure, one));
    left.delete(found);
    return found ? (found as Figure) : figure;
  });
  const taken = left.size < list.length;
  return { work: { values }, taken, left: [...left].flatMap(textsIn) };
}

/** A draft of an earlier form: each part that has the type of the new form's part is taken over. */
export function salvage(draft: unknown, work: Work): Salvaged {
  if ('values' in work) return salvagedFigures(draft, work);
  const result = { ...work } as Record<string, unknown>;
  const left: string[] = [];
  let taken = false;
  const parts = typeof draft === 'object' && draft !== null ? Object.entries(draft) : [];
  for (const [name, part] of parts) {
    if (name in result && isAlike(result[name], part)) {
      result[name] = part;
      taken = true;
    } else left.push(...textsIn({ [name]: part }));
  }
  return { work: result as unknown as Work, taken, left };
}

function isFigureOf(model: Figure, value: unknown): boolean {
  return isAlike(model, value) && (value as Figure).indicator_id === model.indicator_id;
}
