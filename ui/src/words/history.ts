// The words of the panel beside a figure, in both languages; fetched with the panel.

import { historyEn } from './history_en';
import { historyId } from './history_id';
import { language } from './words.svelte';

export type HistoryKey = keyof typeof historyId;

/** The words of a key, with {1} {2} replaced by the values. */
export function h(key: HistoryKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? historyEn : historyId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
