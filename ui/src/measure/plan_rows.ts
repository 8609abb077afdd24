// Rows of a plan out of a CSV file, or pasted from a spreadsheet: level, code, name, owner, budget,
// then a column for each period that has targets.

import type { PlanRow } from '../api/types';
import { cellsOf } from '../base/cells';

export const kPlanRowsMax = 2000;

type Field = 'level' | 'code' | 'name' | 'owner' | 'budget';
const heads: [Field, RegExp][] = [
  ['level', /^(tingkat|jenis|level)$/i],
  ['code', /^(kode|code)$/i],
  ['name', /^(uraian|nama|name)$/i],
  ['owner', /^(penanggung ?jawab|pengampu|owner)$/i],
  ['budget', /^(pagu|anggaran|budget)/i],
];
const romans: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** "2026", "TW I 2026", "2026 Triwulan 2" or "2026Q3" as the contract writes it; null for none. */
export function periodOf(head: string): string | null {
  const text = head.replace(/target/i, '').trim();
  if (/^\d{4}(Q[1-4])?$/.test(text)) return text;
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const quarter = /\b(?:tw|triwulan|tribulan)\s*(i{1,3}|iv|[1-4])\b/i.exec(text)?.[1];
  if (!year || !quarter) return null;
  return `${year}Q${romans[quarter.toLowerCase()] ?? quarter}`;
}

/** Null when the first line does not name the columns that every plan has. */
export function readPlan(text: string): PlanRow[] | null {
  const lines = cellsOf(text);
  const first = lines[0] ?? [];
  const place = Object.fromEntries(
    heads.map(([field, pattern]) => [field, first.findIndex((head) => pattern.test(head))]),
  ) as Record<Field, number>;
  if (place.level < 0 || place.name < 0) return null;
  const periods = first.flatMap((head, at) => {
    const period = periodOf(head);
    return period ? [{ period, at }] : [];
  });
  return lines.slice(1).map((line) => {
    const cell = (field: Field) => line[place[field]] ?? '';
    return {
      level: cell('level').toLowerCase(),
      code: cell('code'),
      name: cell('name'),
      owner: cell('owner'),
      budget: cell('budget'),
      targets: periods
        .map(({ period, at }) => ({ period, target: line[at] ?? '' }))
        .filter(({ target }) => target !== ''),
    };
  });
}
