// The words of results and reports, fetched with their pages in both languages, so that the first
// load stays small for those who never open them.

import { reportEn } from './report_en';
import { reportId } from './report_id';
import { language } from './words.svelte';

export type ReportKey = keyof typeof reportId;

/** The words of a key, with {1} {2} replaced by the values. */
export function r(key: ReportKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? reportEn : reportId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}

/** The words of a key that is made from a name of the contract, e.g. `why.missing`. */
export function reportWord(family: 'duty' | 'state' | 'trend' | 'why', name: string): string {
  return r(`${family}.${name}` as ReportKey);
}

/** Of a text that came in both languages, the one that is read. */
export function inLanguage(both: { indonesian: string; english: string }): string {
  return language.now === 'en' ? both.english : both.indonesian;
}
