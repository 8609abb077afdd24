// The words of comparing runs with their SOP, fetched with the pages that use them, in both
// languages.

import { conformanceEn } from './conformance_en';
import { conformanceId } from './conformance_id';
import { language } from './words.svelte';

export type ConformanceKey = keyof typeof conformanceId;

/** The words of a key, with {1} {2} replaced by the values. */
export function f(key: ConformanceKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? conformanceEn : conformanceId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
