// The values of cells as people read them.

import { d, type DraftingKey } from '../words/drafting';
import { word } from '../words/words.svelte';
import { kEnd, type DraftDesk } from './draft_desk.svelte';

export function rowWords(desk: DraftDesk, row: string): string {
  if (row === kEnd) return d('table.end');
  const activity = desk.text(`steps/${row}/activity`);
  const short = activity.length > 50 ? `${activity.slice(0, 50)}…` : activity;
  return `${desk.numberOf(row)}. ${short}`;
}

export function titleOf(desk: DraftDesk, performer: string): string {
  return desk.text(`performers/${performer}/title`) || performer;
}

const kFieldWords: Record<string, DraftingKey> = {
  activity: 'table.activity',
  inputs: 'table.inputs_short',
  kind: 'table.kind',
  next: 'table.next',
  no: 'table.decision',
  decision: 'table.decision',
  note: 'table.note',
  number: 'table.number',
  output: 'table.output',
  performers: 'table.performer',
  position: 'table.place',
  time: 'table.time',
  title: 'table.performer',
};

/** "steps/r7/time" and "steps/7/time" as "Langkah 7, waktu"; other places as they are. */
export function placeWords(desk: DraftDesk, place: string): string {
  const [list, name = '', field = ''] = place.split('/');
  const words = field in kFieldWords ? d(kFieldWords[field]!) : '';
  if (list === 'steps') {
    const number = /^\d+$/.test(name) ? parseInt(name, 10) : desk.numberOf(name);
    const row = d('place.step', number || '–');
    return words ? `${row}, ${words.toLowerCase()}` : row;
  }
  if (list === 'performers') return d('place.performer', titleOf(desk, name));
  if (list === 'identity') return d('view.identity');
  return place;
}

/** A sentence of the server with the places that it names in words. */
export function inWords(desk: DraftDesk, sentence: string, places: string[]): string {
  return places.reduce((text, place) => {
    return place ? text.replaceAll(place, placeWords(desk, place)) : text;
  }, sentence);
}

/** "" when the cell is empty. */
export function shownValue(desk: DraftDesk, place: string): string {
  const value = desk.cell(place);
  const field = place.split('/').at(-1);
  if (field === 'performers') return value.map((name) => titleOf(desk, name)).join(', ');
  if (field === 'next' || field === 'no') return value.map((row) => rowWords(desk, row)).join(', ');
  if (field === 'kind') return value.map((name) => word('kind', name)).join(', ');
  if (field === 'time') return value.slice(0, 2).join(' ');
  if (place === 'formulas') return value.filter((_, at) => at % 5 === 1).join('; ');
  return value.join(', ');
}

/** The lines of a text area as the items of a list. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
