// The words of drafting SOPs and of their life, fetched with the pages that use them, in both
// languages.

import { draftingEn } from './drafting_en';
import { draftingId } from './drafting_id';
import { language } from './words.svelte';

export type DraftingKey = keyof typeof draftingId;

/** The words of a key, with {1} {2} replaced by the values. */
export function d(key: DraftingKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? draftingEn : draftingId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
