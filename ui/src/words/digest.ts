// The words of the daily digest, in both languages; fetched with the notice centre.

import { digestEn } from './digest_en';
import { digestId } from './digest_id';
import { language } from './words.svelte';

/** The words of a key, with {1} {2} replaced by the values. */
export function d(key: keyof typeof digestId, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? digestEn : digestId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
