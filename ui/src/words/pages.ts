// The words of a paper shown page by page, in both languages; fetched with the pages.

import { pagesEn } from './pages_en';
import { pagesId } from './pages_id';
import { language } from './words.svelte';

/** The words of a key, with {1} {2} {3} replaced by the values. */
export function p(key: keyof typeof pagesId, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? pagesEn : pagesId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
