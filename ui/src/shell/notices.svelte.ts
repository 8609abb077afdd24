// What others did of late to one's work, and how much of it was not looked at yet on this device.

import { server } from '../api/server';
import type { Notice } from '../api/types';
import { session } from './session.svelte';

const state = $state<{ items: Notice[]; seen: number }>({ items: [], seen: 0 });

const nameOf = () => `takar.seen.${session.me?.person.id ?? ''}`;

export const notices = {
  get items(): Notice[] {
    return state.items;
  },
  isNew: (notice: Notice) => notice.place > state.seen,
  get count(): number {
    return state.items.filter(notices.isNew).length;
  },

  /** Cannot fail: without an answer the old ones stay. */
  async load(): Promise<void> {
    try {
      state.seen = parseInt(localStorage.getItem(nameOf()) ?? '0', 10) || 0;
      state.items = (await server.notices()).items;
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
