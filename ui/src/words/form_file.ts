// The words of the form as a workbook, in both languages: they are fetched with the form.

import { formFileEn } from './form_file_en';
import { formFileId } from './form_file_id';
import { language } from './words.svelte';

export type FormFileKey = keyof typeof formFileId;

/** The words of a key, with {1} {2} replaced by the values. */
export function f(key: FormFileKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? formFileEn : formFileId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
