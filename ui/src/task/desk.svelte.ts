// The desk of one task: the page as the server tells it, what is being typed, its draft, and the
// acts. An act is sent once, with one key, however often the button is pressed.

import { Refusal, Unreachable } from '../api/client';
import { server } from '../api/server';
import type { ActBody, ActFields, CaseDetail, TaskPage, Verb } from '../api/types';
import { ActKeys } from '../base/act_key';
import { draftKey } from '../base/drafts';
import { Loaded } from '../base/loaded.svelte';
import { keepPage, keptPage } from '../base/pages';
import { paths } from '../base/router.svelte';
import { typing } from '../shell/service_worker';
import { session } from '../shell/session.svelte';
import { moreWords } from '../words/words.svelte';
import { DraftKeeper } from './draft_keeper.svelte';
import { formOf } from './kind_forms';
import { shapeOf, startWork, type Work } from './work';

export class Desk {
  readonly page: Loaded<TaskPage>;
  readonly detail: Loaded<CaseDetail>;
  work = $state<Work | null>(null);
  stated = $state<Record<string, { has: boolean; note: string }>>({});
  position = $state('');
  busy = $state<Verb | null>(null);
  refused = $state.raw<unknown>(null);
  drafts = $state.raw<DraftKeeper | null>(null);

  private readonly keys = new ActKeys();
  private left = false;

  constructor(
    readonly caseId: string,
    readonly visit: string,
  ) {
    this.page = new Loaded(() => server.taskPage(caseId, visit));
    this.detail = new Loaded(() => server.caseDetail(caseId));
  }

  /**
   * Reads everything anew; what is being typed stays. The form is ready before the rest of the case
   * is asked for. Cannot fail: see `page.error`.
   */
  async load(): Promise<void> {
    await this.page.load();
    if (!this.page.value && this.page.error instanceof Unreachable) await this.takeKeptPage();
    if (!this.work && this.page.value) await this.begin(this.page.value);
    this.keepPosition();
    void this.rememberPage();
    await this.detail.load();
  }

  private get pageKey(): string {
    return `${session.me!.person.id}/${this.caseId}/${this.visit}`;
  }

  private async takeKeptPage(): Promise<void> {
    const kept = await keptPage<TaskPage>(this.pageKey);
    if (kept) this.page.replace(kept);
  }

  /** Kept for a moment without a network. */
  private async rememberPage(): Promise<void> {
    const page = this.page.value;
    if (!page?.allowed.length || this.page.error) return;
    await keepPage(this.pageKey, JSON.parse(JSON.stringify(page)));
  }

  private async begin(page: TaskPage): Promise<void> {
    // The words hold the usual sentences of some forms; the form itself is under way meanwhile.
    if (page.allowed.length) formOf(shapeOf(page)).catch(() => {});
    await moreWords();
    const { agency, person } = session.me!;
    const work = startWork(page);
    this.stated = Object.fromEntries(
      page.step.inputs.map((input) => [input.name, { has: false, note: '' }]),
    );
    const drafts = new DraftKeeper({
      caseId: this.caseId,
      visit: this.visit,
      key: draftKey(agency.id, person.id, `${this.caseId}/${this.visit}`),
      title: page.task.activity,
      path: paths.task(this.caseId, this.visit),
      shape: shapeOf(page),
    });
    this.drafts = drafts;
    if (this.left) drafts.leave();
    this.work = await drafts.begin(page, work);
  }

  private keepPosition(): void {
    const may = this.page.value?.actor_positions ?? [];
    if (!may.includes(this.position)) this.position = may[0] ?? '';
  }

  get shape() {
    return shapeOf(this.page.value!);
  }

  may(verb: Verb): boolean {
    return this.page.value?.allowed.includes(verb) ?? false;
  }

  /** Called whenever the typing may have changed. */
  typed(text: string): void {
    if (this.work && this.drafts?.typed(text)) typing.open = true;
  }

  /** Inputs that the performer states to have, with his note. */
  inputsStated(fallback: string): { name: string; note: string }[] {
    const inputs = this.page.value?.step.inputs ?? [];
    return inputs
      .filter((input) => !input.registered && this.stated[input.name]?.has)
      .map(({ name }) => ({ name, note: this.stated[name]!.note.trim() || fallback }));
  }

  /** True when the act was done. A refusal stays in `refused`; the typing stays in any case. */
  async act<V extends Verb>(verb: V, fields: ActFields<V>): Promise<boolean> {
    const page = this.page.value;
    if (!page || this.busy) return false;
    const version = page.task.version;
    const body = { ...fields, version, position_id: this.position } as unknown as ActBody<V>;
    this.busy = verb;
    this.refused = null;
    try {
      const key = this.keys.keyFor(verb, body);
      const next = await server.act(this.caseId, this.visit, verb, body, key);
      this.keys.answered(verb);
      this.page.replace(next);
      this.keepPosition();
      void this.detail.load();
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.status < 500) this.keys.answered(verb);
      this.refused = error;
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** Somebody signed in again: what could not be sent is sent now. */
  comeBack(): void {
    if (this.refused instanceof Refusal && this.refused.status === 401) this.refused = null;
    this.drafts?.comeBack();
  }

  /** The work is handed over. */
  async finished(): Promise<void> {
    typing.open = false;
    await this.drafts?.drop();
  }

  leave(): void {
    this.left = true;
    typing.open = false;
    this.drafts?.leave();
  }
}
