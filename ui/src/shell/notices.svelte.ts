// What others did of late to one's work, and how much of it was not looked at yet on this device.

import { server } from '../api/server';
import type { Digest, Notice } from '../api/types';
import { session } from './session.svelte';

const kAtOnce: Digest = { hour: null, since: null, until: null };

const state = $state<{ items: Notice[]; seen: number; digest: Digest }>({
  items: [],
  seen: 0,
  digest: kAtOnce,
});

/** Told by now: at once, or with the newest digest. */
function isTold({ at }: Notice): boolean {
  const { hour, until } = state.digest;
  return hour === null || (until !== null && Date.parse(at) <= Date.parse(until));
}

const nameOf = () => `takar.seen.${session.me?.person.id ?? ''}`;

export const notices = {
  get items(): Notice[] {
    return state.items;
  },
  get digest(): Digest {
    return state.digest;
  },
  /** The newest digest tells of it. */
  isInDigest: (notice: Notice) =>
    isTold(notice) &&
    state.digest.since !== null &&
    Date.parse(notice.at) > Date.parse(state.digest.since),
  isNew: (notice: Notice) => notice.place > state.seen,
  get count(): number {
    return state.items.filter((notice) => notices.isNew(notice) && isTold(notice)).length;
  },

  /** Cannot fail: without an answer the old ones stay. */
  async load(): Promise<void> {
    try {
      state.seen = parseInt(localStorage.getItem(nameOf()) ?? '0', 10) || 0;
      const { items, digest } = await server.notices();
      state.items = items;
      state.digest = digest;
    } catch {
      // Shown again with the next change.
    }
  },

  /** Everything that is here was looked at. */
  markSeen(): void {
    state.seen = Math.max(state.seen, ...state.items.map(({ place }) => place));
    try {
      localStorage.setItem(nameOf(), String(state.seen));
    } catch {
      // A window that remembers nothing counts them again.
    }
  },
};
