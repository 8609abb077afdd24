// The agency as its administration shows it, and the acts that change it. Every act answers with the
// whole agency as it is then, so a page never guesses what the server made of it.

import { Refusal } from '../api/client';
import { server } from '../api/server';
import type { Administration, OfficeBody, OfficeVerb } from '../api/types';
import { ActKeys } from '../base/act_key';

export class Office {
  all = $state.raw<Administration | null>(null);
  error = $state.raw<unknown>(null); // of reading
  refused = $state.raw<unknown>(null); // of the last act
  busy = $state(false);
  done = $state(''); // what the last act did, for the status line
  #keys = new ActKeys();

  async load(): Promise<void> {
    try {
      this.all = await server.administration();
      this.error = null;
    } catch (error) {
      this.error = error;
    }
  }

  /** True when it was done. A refusal stays in `refused` until the next act. */
  async act<V extends OfficeVerb>(verb: V, body: OfficeBody<V>, done = ''): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = null;
    this.done = '';
    try {
      this.all = await server.officeAct(verb, body, this.#keys.keyFor(verb, body));
      this.#keys.answered(verb);
      this.done = done;
      return true;
    } catch (error) {
      if (error instanceof Refusal) this.#keys.answered(verb);
      this.refused = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
