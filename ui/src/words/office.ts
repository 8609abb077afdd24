// The words of the administration. They are fetched with its pages, in both languages: an
// administrator is one of many, and the first load stays small for everybody else.

import { lettersEn } from './letters_en';
import { lettersId } from './letters_id';
import { officeEn } from './office_en';
import { officeId } from './office_id';
import { language } from './words.svelte';

const indonesian = { ...officeId, ...lettersId };
const english: typeof indonesian = { ...officeEn, ...lettersEn };

export type OfficeKey = keyof typeof indonesian;

/** The words of a key, with {1} {2} replaced by the values. */
export function o(key: OfficeKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? english : indonesian;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}

/** The words of a key that is made from a name of the contract, e.g. `role.head`. */
export function officeWord(
  family: 'role' | 'unit_kind' | 'usual' | 'weekday',
  name: string | number,
): string {
  return o(`${family}.${name}` as OfficeKey);
}
