// The words of the public catalogue and of what belongs to it, fetched with the pages that use
// them, in both languages.

import { catalogueEn } from './catalogue_en';
import { catalogueId } from './catalogue_id';
import { language } from './words.svelte';

export type CatalogueKey = keyof typeof catalogueId;

/** The words of a key, with {1} {2} replaced by the values. */
export function c(key: CatalogueKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? catalogueEn : catalogueId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
