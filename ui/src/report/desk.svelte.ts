// The year's report while somebody writes it: what was read, what an act answered, and why not.

import { server } from '../api/server';
import type { ReportAct, ReportBody, YearReport } from '../api/types';
import { ActKeys } from '../base/act_key';
import { Loaded } from '../base/loaded.svelte';

export class ReportDesk {
  readonly report: Loaded<YearReport>;
  error = $state.raw<unknown>(null);
  told = $state('');
  private readonly keys = new ActKeys();

  constructor(readonly year: number) {
    this.report = new Loaded<YearReport>(() => server.yearReport(year));
  }

  /** False when the server refused; then `error` says why and nothing was changed. */
  async act<V extends ReportAct>(verb: V, body: ReportBody<V>, said: string): Promise<boolean> {
    this.told = '';
    try {
      await server.reportAct(verb, body, this.keys.keyFor(verb, body));
      this.keys.answered(verb);
    } catch (error) {
      this.keys.answered(verb);
      this.error = error;
      return false;
    }
    this.error = null;
    this.told = said;
    await this.report.load();
    return true;
  }
}
