// A proposal which position stands behind a performer column: the words of the titles decide, then
// what the position is in the work. Nothing is bound before somebody has looked.

import type { Administration } from '../api/types';

type Position = Administration['positions'][number];

const kRoles: [RegExp, Position['role']][] = [
  [/\b(camat|bupati|wali ?kota|kepala (badan|dinas|perangkat)|kaban|kadis)\b/i, 'head'],
  [/\b(sekretaris|sekcam|sekban)\b/i, 'secretary'],
  [/\b(perencana|program|sungram|renvapor|penyusunan|pelaporan|evaluasi)/i, 'planner'],
  [/\b(umum|kepegawaian)\b/i, 'general_affairs'],
  [/\b(tim|pokja)\b/i, 'team'],
  [/\b(kepala bidang|kabid|kepala bagian|kabag|kasi|kepala seksi)\b/i, 'unit_head'],
  [/\b(staf|pelaksana|jfu|pengadministrasi)\b/i, 'staff'],
];

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[a-z]{3,}/g) ?? []);
}

function likeness(column: string, position: Position): number {
  const theirs = wordsOf(position.title);
  const common = [...wordsOf(column)].filter((word) => theirs.has(word)).length;
  const first = kRoles.find(([words]) => words.test(column))?.[1];
  return common + (first === position.role ? 2 : 0);
}

/** The id of the likeliest position; '' when none is like the column. */
export function likeliest(column: string, positions: Position[]): string {
  let best = '';
  let most = 0;
  for (const position of positions) {
    const like = likeness(column, position);
    if (like > most) [best, most] = [position.id, like];
  }
  return best;
}
