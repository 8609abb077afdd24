// Working time in words. Days and minutes are two units that are never converted into each other.

import type { ActualTime, StandardTime, TaskRow } from '../api/types';
import { language, t } from '../words/words.svelte';
import { showNumber } from './numbers';

/** "45 menit", "2 jam", "1 jam 30 menit" for working minutes. */
export function minutesText(minutes: number): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('time.minutes', rest);
  if (rest === 0) return t('time.hours', hours);
  return t('time.hours_minutes', hours, rest);
}

/** Hours with at most one decimal, in exact tenths: 390 minutes are "6,5". */
function hoursText(minutes: number): string {
  const tenths = Math.floor(minutes / 6);
  return showNumber(
    `${Math.trunc(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ''}`,
    language.now,
  );
}

function amount(remaining: TaskRow['remaining']): string {
  const days = Math.abs(remaining.days);
  const minutes = Math.abs(remaining.minutes);
  if (days >= 1) return t('time.working_days', days);
  if (minutes >= 60) return t('time.working_hours', hoursText(minutes));
  return t('time.working_minutes', minutes);
}

export function remainingText(
  lateness: TaskRow['lateness'],
  remaining: TaskRow['remaining'],
): string {
  if (lateness === 'late') return t('due.late', amount(remaining));
  if (lateness === 'today') return t('due.today', amount(remaining));
  return t('due.remaining', amount(remaining));
}

/** What the step really took, in the unit of its standard. Null while nothing was measured. */
export function actualText(actual: ActualTime, standard: StandardTime): string | null {
  if (standard.unit === 'days') {
    if (actual.working_days === null) return null;
    if (actual.working_days === 0 && actual.working_minutes !== null) {
      return minutesText(actual.working_minutes);
    }
    return t('time.days', actual.working_days);
  }
  return actual.working_minutes === null ? null : minutesText(actual.working_minutes);
}

export function isOverStandard(actual: ActualTime, standard: StandardTime): boolean {
  const spent = standard.unit === 'days' ? actual.working_days : actual.working_minutes;
  return spent !== null && spent > standard.amount;
}

const roman = ['I', 'II', 'III', 'IV'];

let periodWord = 'Tribulan';

/** The agency's own word for a quarter in Indonesian: "Tribulan" or "Triwulan". */
export function usePeriodWord(word: string): void {
  periodWord = word;
}

/** "2026Q3" is "Tribulan III 2026"; any other period is shown as it is. */
export function periodText(period: string): string {
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(period);
  if (!quarter) return period;
  return t('period.quarter', roman[parseInt(quarter[2]!, 10) - 1]!, quarter[1]!, periodWord);
}

/** The period in words, or null when the title says it already. */
export function periodBeside(title: string, period: string): string | null {
  const words = periodText(period);
  return title.includes(words) ? null : words;
}
