// The words of the archive, in both languages; they are fetched with its page.

import { archiveEn } from './archive_en';
import { archiveId } from './archive_id';
import { language } from './words.svelte';

export type ArchiveKey = keyof typeof archiveId;

/** The words of a key, with {1} {2} replaced by the values. */
export function a(key: ArchiveKey, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? archiveEn : archiveId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
