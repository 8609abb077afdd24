// What the pages of results make of the server's figures: texts, orders and lengths of bars. Figures
// stay decimal text; only the length of a drawn bar is a number.

import type { Achieved, IndicatorResult, Results } from '../api/types';
import { drawnSize, isMore, showNumber } from '../base/numbers';
import { reportWord } from '../words/report';
import { language } from '../words/words.svelte';

export function figure(value: string | null): string {
  return showNumber(value, language.now);
}

/** "87,50 %", or why there is no number. */
export function percentText(achieved: Achieved): string {
  if (achieved.percent !== null) return `${figure(achieved.percent)}\u00a0%`;
  return achieved.why === '' ? '–' : reportWord('why', achieved.why);
}

export function rateText(rate: string | null): string {
  return rate === null ? '–' : `${figure(rate)}\u00a0%`;
}

export type Tone = 'positive' | 'warning' | 'negative' | 'none';

/** From a percentage of the target. Colour never stands alone: the number is beside it. */
export function toneOf(percent: string | null): Tone {
  if (percent === null) return 'none';
  if (!isMore('100', percent)) return 'positive';
  return isMore('76', percent) ? 'negative' : 'warning';
}

/** The length of a bar in parts of `full`; what is beyond it is drawn to the edge. */
export function barLength(value: string | null, full: number): number {
  if (value === null) return 0;
  return Math.max(0, Math.min(100, (drawnSize(value) * 100) / full));
}

/** Those below target or without a number that was due, the worst first. */
export function needAttention(results: Results): IndicatorResult[] {
  const percentOf = (each: IndicatorResult) => each.to_date.achievement.percent;
  const worstFirst = (one: IndicatorResult, other: IndicatorResult) => {
    const [a, b] = [percentOf(one), percentOf(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    if (a === b) return 0;
    return isMore(a, b) ? 1 : -1;
  };
  return results.indicators
    .filter((each) => {
      const percent = percentOf(each);
      return percent === null ? each.to_date.achievement.why !== 'not_due' : isMore('100', percent);
    })
    .sort(worstFirst);
}

/** The quarters to choose from, newest first: those with figures, the shown one and its year. */
export function quartersToChoose(results: Results): { value: string; filled: boolean }[] {
  const filled = new Set(results.filled);
  const all = new Set(results.filled);
  for (let number = 1; number <= 4; number += 1) all.add(`${results.year}Q${number}`);
  return [...all]
    .sort()
    .reverse()
    .map((value) => ({ value, filled: filled.has(value) }));
}

export function quarterOf(text: string): { year: string; quarter: string } {
  const [year = '', quarter = ''] = text.split('Q');
  return { year, quarter };
}
