// The language of the page. Indonesian is built in; English is fetched when it is asked for.
// Sentences of the server arrive in both languages and are chosen here by the same switch.

import type { Language } from '../base/dates';
import { id, type CoreKey } from './id';
import type { idMore } from './id_more';
import type { taskId } from './task_id';

export type Key = CoreKey | keyof typeof idMore | keyof typeof taskId;

// Until moreWords() has been awaited the words of id_more.ts are absent; every page and form that
// uses them is fetched through it.
const chosen = $state<{ language: Language; words: Record<Key, string> }>({
  language: 'id',
  words: id as Record<Key, string>,
});
let indonesian = id as Record<Key, string>;

/** Fetches the words that the first load left out. Throws when they do not arrive. */
export async function moreWords(): Promise<void> {
  if ('case.timeline' in indonesian) return;
  const [{ idMore }, { taskId }] = await Promise.all([import('./id_more'), import('./task_id')]);
  indonesian = { ...id, ...idMore, ...taskId };
  if (chosen.language === 'id') chosen.words = indonesian;
}

/** A page or form together with the words that it needs. */
export async function withWords<T>(fetched: Promise<T>): Promise<T> {
  const [page] = await Promise.all([fetched, moreWords()]);
  return page;
}

export const language = {
  get now(): Language {
    return chosen.language;
  },
};

/** The words of a key, with {1} {2} ... replaced by the values. */
export function t(key: Key, ...values: (string | number)[]): string {
  return chosen.words[key].replace(/\{(\d)\}/g, (hole, digit: string) => {
    const value = values[parseInt(digit, 10) - 1];
    return value === undefined ? hole : String(value);
  });
}

/** The words of a key that is made from a name of the contract, e.g. `kind.order`. */
export function word(family: string, name: string): string {
  return chosen.words[`${family}.${name}` as Key] ?? name;
}

const kRemembered = 'takar.language';

export async function setLanguage(next: Language): Promise<void> {
  chosen.words = next === 'en' ? (await import('./en')).en : indonesian;
  chosen.language = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(kRemembered, next);
  } catch {
    // A window that remembers nothing asks again next time.
  }
}

/** The language that this device chose before, or null. */
export function rememberedLanguage(): Language | null {
  try {
    const text = localStorage.getItem(kRemembered);
    return text === 'id' || text === 'en' ? text : null;
  } catch {
    return null;
  }
}
