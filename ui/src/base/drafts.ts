// What was typed and not yet handed over, kept on this device in IndexedDB so that a reload, an
// empty battery or an expired session loses nothing. Keys begin with the account, so that two
// people on one office computer never meet each other's typing.

import { inStore } from './device';
import { dropUploads } from './kept_uploads';

export interface Draft {
  saved_at: string; // RFC 3339, by the device's clock
  title: string; // for the list of drafts on this device
  path: string; // where to go on
  content: unknown;
  sent?: boolean; // the server has it too
  left?: string[]; // typed in an earlier form, for which this one has no field
  revision?: number; // of the server's draft that this typing began from
}

const run = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) =>
  inStore('drafts', mode, work);

/** The key of one piece of work of one account. */
export function draftKey(agency: string, person: string, work: string): string {
  return `${agency}/${person}/${work}`;
}

export async function saveDraft(key: string, draft: Draft): Promise<void> {
  await run('readwrite', (store) => store.put(draft, key));
}

/** The draft, or null when there is none or the device keeps none (a private window). */
export async function loadDraft(key: string): Promise<Draft | null> {
  try {
    return (await run<Draft | undefined>('readonly', (store) => store.get(key))) ?? null;
  } catch {
    return null;
  }
}

export async function dropDraft(key: string): Promise<void> {
  try {
    await run('readwrite', (store) => store.delete(key));
  } catch {
    // A device that keeps no drafts has none to drop.
  }
}

function ofAccount(agency: string, person: string): IDBKeyRange {
  const prefix = draftKey(agency, person, '');
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

export async function listDrafts(
  agency: string,
  person: string,
): Promise<{ key: string; draft: Draft }[]> {
  try {
    const range = ofAccount(agency, person);
    const keys = await run('readonly', (store) => store.getAllKeys(range));
    const drafts = await run<Draft[]>('readonly', (store) => store.getAll(range));
    return drafts.map((draft, at) => ({ key: String(keys[at]), draft }));
  } catch {
    return [];
  }
}

/** At sign-out: the drafts of this account, and its lists of files, leave the device. Cannot fail. */
export async function dropDrafts(agency: string, person: string): Promise<void> {
  await dropUploads(draftKey(agency, person, ''));
  try {
    await run('readwrite', (store) => store.delete(ofAccount(agency, person)));
  } catch {
    // As above.
  }
}
