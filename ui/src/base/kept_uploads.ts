// Which files were handed in, or began to be, at a task that is not finished: kept on this device so
// that a reload forgets none. Only their names and sizes; never their content.

import { inStore } from './device';

export interface KeptUpload {
  id: string | null; // as the server announced it
  name: string;
  bytes: number;
  sha256: string;
  received: number; // bytes; equal to `bytes`: the server keeps it
}

/** Cannot fail: a device that keeps nothing asks for the files again after a reload. */
export async function keepUploads(key: string, uploads: KeptUpload[]): Promise<void> {
  try {
    await inStore<unknown>('uploads', 'readwrite', (store): IDBRequest =>
      uploads.length ? store.put(uploads, key) : store.delete(key),
    );
  } catch {
    // A private window.
  }
}

export async function keptUploads(key: string): Promise<KeptUpload[]> {
  try {
    return (
      (await inStore<KeptUpload[] | undefined>('uploads', 'readonly', (store) => store.get(key))) ??
      []
    );
  } catch {
    return [];
  }
}

/** At sign-out. Cannot fail. */
export async function dropUploads(prefix: string): Promise<void> {
  try {
    const all = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    await inStore('uploads', 'readwrite', (store) => store.delete(all));
  } catch {
    // As above.
  }
}
