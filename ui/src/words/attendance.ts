// The words of the attendance by QR code, in both languages; fetched with its pages.

import { attendanceEn } from './attendance_en';
import { attendanceId } from './attendance_id';
import { language } from './words.svelte';

/** The words of a key, with {1} {2} {3} replaced by the values. */
export function a(key: keyof typeof attendanceId, ...values: (string | number)[]): string {
  const words = language.now === 'en' ? attendanceEn : attendanceId;
  return words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}
