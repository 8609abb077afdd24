// The desk of one task: the page as the server tells it, what is being typed, the draft on this
// device, and the acts. An act is sent once, with one key, however often the button is pressed.

import { Refusal } from '../api/client';
import { server } from '../api/server';
import type { ActBody, ActFields, CaseDetail, TaskPage, Verb } from '../api/types';
import { ActKeys } from '../base/act_key';
import { draftKey, dropDraft, loadDraft, saveDraft } from '../base/drafts';
import { Loaded } from '../base/loaded.svelte';
import { paths } from '../base/router.svelte';
import { typing } from '../shell/service_worker';
import { session } from '../shell/session.svelte';
import { moreWords } from '../words/words.svelte';
import { fits, shapeOf, startWork, type Work } from './work';

const kSaveAfterMs = 600;

export type DraftState = 'none' | 'saving' | 'saved' | 'restored' | 'refused';

export class Desk {
  readonly page: Loaded<TaskPage>;
  readonly detail: Loaded<CaseDetail>;
  work = $state<Work | null>(null);
  stated = $state<Record<string, { has: boolean; note: string }>>({});
  position = $state('');
  busy = $state<Verb | null>(null);
  refused = $state.raw<unknown>(null);
  draftState = $state<DraftState>('none');
  draftSavedAt = $state.raw<Date | null>(null);

  private readonly keys = new ActKeys();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private known = ''; // the typing that is already kept, or needs no keeping

  constructor(
    readonly caseId: string,
    readonly visit: string,
  ) {
    this.page = new Loaded(() => server.taskPage(caseId, visit));
    this.detail = new Loaded(() => server.caseDetail(caseId));
  }

  private get draftKey(): string {
    const me = session.me!;
    return draftKey(me.agency.id, me.person.id, `${this.caseId}/${this.visit}`);
  }

  /** Reads everything anew; what is being typed stays. Cannot fail: see `page.error`. */
  async load(): Promise<void> {
    await Promise.all([this.page.load(), this.detail.load()]);
    if (!this.work && this.page.value) await this.begin(this.page.value);
    this.keepPosition();
  }

  private async begin(page: TaskPage): Promise<void> {
    await moreWords(); // the usual sentences of some forms
    const work = startWork(page);
    this.stated = Object.fromEntries(
      page.step.inputs.map((input) => [input.name, { has: false, note: '' }]),
    );
    const kept = page.allowed.length ? await loadDraft(this.draftKey) : null;
    const restored = kept && fits(kept.content, work);
    this.work = restored ? (kept.content as Work) : work;
    this.known = JSON.stringify(this.work);
    if (restored) {
      this.draftState = 'restored';
      this.draftSavedAt = new Date(kept.saved_at);
    }
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

  /** Called whenever the typing may have changed; saves it on the device a moment later. */
  typed(text: string): void {
    if (!this.work || text === this.known) return;
    this.known = text;
    typing.open = true;
    this.draftState = 'saving';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(JSON.parse(text)), kSaveAfterMs);
  }

  private async save(content: unknown): Promise<void> {
    const saved_at = new Date();
    const title = this.page.value?.task.activity ?? '';
    const path = paths.task(this.caseId, this.visit);
    try {
      await saveDraft(this.draftKey, { saved_at: saved_at.toISOString(), title, path, content });
      this.draftState = 'saved';
      this.draftSavedAt = saved_at;
    } catch {
      this.draftState = 'refused';
    }
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

  /** The work is handed over: its draft is not needed any more. */
  async finished(): Promise<void> {
    clearTimeout(this.timer);
    typing.open = false;
    await dropDraft(this.draftKey);
  }

  leave(): void {
    typing.open = false;
  }
}
