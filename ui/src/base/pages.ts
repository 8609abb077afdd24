// Pages as the server last told them, kept on this device so that a task that was opened can be gone
// on with where there is no network. They leave the device at sign-out, and are too old after a day.

import { inStore } from './device';

const kOldestMs = 24 * 60 * 60 * 1000;

interface Kept {
  at: number; // milliseconds, by the device's clock
  value: unknown;
}

/** Cannot fail: a device that keeps nothing shows nothing without a network. */
export async function keepPage(key: string, value: unknown): Promise<void> {
  const kept: Kept = { at: Date.now(), value };
  await inStore('pages', 'readwrite', (store) => store.put(kept, key)).catch(() => {});
}

/** Null when there is none, or when it is too old. */
export async function keptPage<T>(key: string, now = Date.now()): Promise<T | null> {
  try {
    const kept = await inStore<Kept | undefined>('pages', 'readonly', (store) => store.get(key));
    return kept && now - kept.at < kOldestMs ? (kept.value as T) : null;
  } catch {
    return null;
  }
}

/** All of them, whoever signed in. Cannot fail. */
export async function dropPages(): Promise<void> {
  await inStore('pages', 'readwrite', (store) => store.clear()).catch(() => {});
}
