// How the rows of a comparison are shown: figures in the unit of their standard, and bars as shares
// of it, so that minutes and days stand side by side without being converted.

import type { ConformanceRow } from '../api/types';
import { drawnSize, showNumber } from '../base/numbers';
import { minutesText } from '../base/working_time';
import { f } from '../words/conformance';
import { language } from '../words/words.svelte';

/** "12,5 menit kerja", or a dash where nothing was measured. */
export function timeText(amount: string | null, unit: ConformanceRow['standard']['unit']): string {
  if (amount === null) return '–';
  const shown = showNumber(amount, language.now);
  return unit === 'days' ? f('unit.days', shown) : f('unit.minutes', shown);
}

/** "3" of a number that some forms print as "3.". */
export const numberOf = (row: ConformanceRow): string => row.printed_number.replace(/\.$/, '');

export const waitText = (minutes: number): string => minutesText(minutes);

export const kFullPercent = 200; // of the standard; a longer bar ends here

/** How much of the standard the median is, from 0 to kFullPercent. Null where nothing can be drawn. */
export function shareOf(row: ConformanceRow): number | null {
  if (row.worked_median === null || row.standard.amount === 0) return null;
  return Math.min(kFullPercent, (100 * drawnSize(row.worked_median)) / row.standard.amount);
}

/** What else is to be said of a row, in words. */
export function notesOf(row: ConformanceRow): string[] {
  const notes: [number, string][] = [
    [row.sent_back, f('row.sent_back', row.sent_back)],
    [row.repeated, f('row.repeated', row.repeated)],
    [row.stated, f('row.stated', row.stated)],
    [row.nihil, f('row.nihil', row.nihil)],
    [row.missing, f('row.missing', row.missing)],
    [row.not_done, f('row.not_done', row.not_done)],
  ];
  return notes.filter(([count]) => count > 0).map(([, words]) => words);
}
