// The words of the pages about measuring. They are fetched with those pages, in both languages.

import { measureEn } from './measure_en';
import { measureId } from './measure_id';
import { language } from './words.svelte';

export type MeasureKey = keyof typeof measureId;

/** The words of a key, with {1} {2} replaced by the values. */
export function m(key: MeasureKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? measureEn : measureId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}

/** The words of a choice of the contract, e.g. `time.sum`. */
export function measureWord(family: string, name: string): string {
  const key = `${family}.${name}` as MeasureKey;
  return key in measureId ? m(key) : name;
}
