// The words of signatures and records, in both languages: they are fetched with the pages that show
// them, so that the first load stays small.

import { recordsEn } from './records_en';
import { recordsId } from './records_id';
import { language } from './words.svelte';

export type RecordsKey = keyof typeof recordsId;

/** The words of a key, with {1} {2} replaced by the values. */
export function r(key: RecordsKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? recordsEn : recordsId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
