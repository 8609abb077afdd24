// Where the typing of one cell is: on the server, on its way, or on this device alone.

import type { DraftState } from './draft_keeper.svelte';

export type CellState = 'untouched' | 'saving' | 'saved' | 'failed';

/** `sent` is what the server has of this cell, or what the form began with. */
export function cellState(
  typed: string,
  sent: { text: string; known: boolean },
  draft: DraftState,
): CellState {
  if (typed === sent.text) return sent.known && typed.trim() !== '' ? 'saved' : 'untouched';
  return draft === 'kept' || draft === 'refused' ? 'failed' : 'saving';
}
