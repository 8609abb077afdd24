// What the page of the archive shows and does: one act at a time, the page anew after each.

import { Refusal } from '../api/client';
import { server } from '../api/server';
import type { ArchivePage, RecordsVerb } from '../api/types';
import { ActKeys } from '../base/act_key';

export class ArchiveDesk {
  page = $state.raw<ArchivePage | null>(null);
  error = $state.raw<unknown>(null); // The page could not be read.
  refused = $state.raw<unknown>(null); // The last act was not done.
  done = $state(''); // What the last act did, in words.
  busy = $state(false);
  #keys = new ActKeys();

  async load(): Promise<void> {
    try {
      this.page = await server.archive();
      this.error = null;
    } catch (caught) {
      this.error = caught;
    }
  }

  /** Answers whether it was done; `told` is shown then. */
  async act(verb: RecordsVerb, body: object, told: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = null;
    this.done = '';
    try {
      this.page = await server.archiveAct(verb, body, this.#keys.keyFor(verb, body));
      this.#keys.answered(verb);
      this.done = told;
      return true;
    } catch (caught) {
      if (caught instanceof Refusal) this.#keys.answered(verb);
      this.refused = caught;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
