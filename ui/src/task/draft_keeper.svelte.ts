// Keeps what is being typed: on this device at once, on the server a moment later. Whatever happens
// to the line, the battery or the session, the typing is in one of the two places, and the page can
// say in which. Nobody's typing is overwritten: a draft that somebody else changed becomes a conflict
// for the person to settle.

import { Refusal } from '../api/client';
import { server } from '../api/server';
import type { DraftValue, TaskPage, Verb } from '../api/types';
import { dropDraft, loadDraft, saveDraft, type Draft } from '../base/drafts';
import { zone } from '../shell/session.svelte';
import { contentOf } from './content';
import { fits, salvage, type Shape, type Work, type WorkOf } from './work';

const kSaveAfterMs = 600;
const kAgainAfterMs = 15_000;
const kHandingOver: Verb[] = ['complete_step', 'record_step', 'supplement_branch'];

/** saved: the server has it. kept: only this device has it, so far. refused: not even the device. */
export type DraftState = 'none' | 'saving' | 'saved' | 'kept' | 'restored' | 'refused';

export interface Conflict {
  mine: Work;
  theirs: Work;
  person: string; // who typed theirs
  at: string; // RFC 3339
  revision: number;
}

/** What the server reckoned, and for which typing. */
export interface Reckoned {
  typed: string; // JSON of the figure
  value: DraftValue;
}

export interface DraftPlace {
  caseId: string;
  visit: string;
  key: string; // on the device
  title: string;
  path: string;
  shape: Shape;
}

function byIndicator(values: DraftValue[], content: Work): Record<string, Reckoned> {
  const typed = (content as WorkOf['fill_in']).values ?? [];
  return Object.fromEntries(
    values.map((value) => {
      const figure = typed.find(({ indicator_id }) => indicator_id === value.indicator_id);
      return [value.indicator_id, { typed: JSON.stringify(figure), value }];
    }),
  );
}

export class DraftKeeper {
  state = $state<DraftState>('none');
  savedAt = $state.raw<Date | null>(null);
  sent = $state.raw<Work | null>(null); // what the server has
  reckoned = $state.raw<Record<string, Reckoned>>({});
  conflict = $state.raw<Conflict | null>(null);
  left = $state.raw<string[]>([]); // typed in an earlier form that had other fields

  private revision = 0;
  private known = ''; // JSON of the typing that is kept or on its way
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false; // something is to be sent
  private sending = false;
  private over = false;
  private readonly again = () => void this.send();

  constructor(private readonly place: DraftPlace) {
    addEventListener('online', this.again);
  }

  /** The work to begin with: typing of this device that the server lacks, its draft, or `fresh`. */
  async begin(page: TaskPage, fresh: Work): Promise<Work> {
    const local = page.allowed.length ? await loadDraft(this.place.key) : null;
    this.left = local?.left ?? [];
    const mine = this.fitted(local, fresh);
    const remote = this.fitted(page.draft, fresh);
    // A page that this device kept may be older than the typing beside it.
    const theirsIsNewer = (remote?.revision ?? 0) > (mine?.revision ?? 0);
    let begun: Work | null = null;
    if (mine && !(mine.sent && theirsIsNewer)) begun = this.resume(mine);
    else if (remote) begun = this.take(remote);
    if (mine && !mine.sent && remote && theirsIsNewer) this.collide(mine.content as Work, remote);
    this.known = JSON.stringify(begun ?? fresh);
    this.waiting = begun !== null && page.allowed.some((verb) => kHandingOver.includes(verb));
    void this.send();
    return begun ?? fresh;
  }

  /** The draft in the form as it is now; what has no field any more goes to `left`. */
  private fitted<D extends { content: unknown }>(draft: D | null, fresh: Work): D | null {
    if (!draft || fits(draft.content, fresh)) return draft;
    const { work, taken, left } = salvage(draft.content, fresh);
    this.left = [...new Set([...this.left, ...left])];
    return taken ? { ...draft, content: work } : null;
  }

  /** The person has seen what the form has no field for. */
  forgetLeft(): void {
    this.left = [];
    void this.keep(this.state === 'saved');
  }

  private take(remote: NonNullable<TaskPage['draft']>): Work {
    this.state = 'saved';
    this.savedAt = new Date(remote.saved_at);
    this.revision = remote.revision;
    return remote.content as unknown as Work;
  }

  private resume(mine: Draft): Work {
    this.state = mine.sent ? 'saved' : 'restored';
    this.savedAt = new Date(mine.saved_at);
    this.revision = mine.revision ?? 0;
    return mine.content as Work;
  }

  /** Called whenever the typing may have changed; keeps it a moment later. True if it changed. */
  typed(text: string): boolean {
    if (this.over || text === this.known) return false;
    this.known = text;
    this.waiting = true;
    this.state = 'saving';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep().then(this.again), kSaveAfterMs);
    return true;
  }

  private async keep(sent = false): Promise<void> {
    const at = new Date();
    const { key, title, path } = this.place;
    const content: unknown = JSON.parse(this.known);
    try {
      const revision = this.revision;
      const left = [...this.left];
      await saveDraft(key, {
        saved_at: at.toISOString(),
        title,
        path,
        content,
        sent,
        revision,
        left,
      });
      this.savedAt = at;
    } catch {
      if (!sent) this.state = 'refused';
    }
  }

  private async send(): Promise<void> {
    if (!this.waiting || this.sending || this.conflict || this.over) return;
    const text = this.known;
    const content = JSON.parse(text) as Work;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      const { caseId, visit } = this.place;
      const answer = await server.saveDraft(caseId, visit, {
        revision: this.revision,
        content: content as unknown as Record<string, never>,
        ...(this.place.shape === 'fill_in' ? { values: this.figuresOf(content) } : {}),
      });
      this.revision = answer.revision;
      this.sent = content;
      this.reckoned = byIndicator(answer.values, content);
      if (text === this.known) await this.settled();
    } catch (error) {
      await this.failed(error, content);
    } finally {
      this.sending = false;
    }
    if (text !== this.known && this.state === 'saving') void this.send();
  }

  private figuresOf(content: Work) {
    const filled = contentOf('fill_in', content, zone()) as { values: never[] };
    return filled.values;
  }

  private async settled(): Promise<void> {
    this.waiting = false;
    await this.keep(true);
    this.state = 'saved';
  }

  private async failed(error: unknown, content: Work): Promise<void> {
    if (error instanceof Refusal && error.problem.code === 'app.draft_newer') {
      return this.askForTheirs(content);
    }
    if (this.state !== 'refused') this.state = 'kept';
    const mayPass = !(error instanceof Refusal) || error.status >= 500 || error.status === 401;
    if (mayPass) this.timer = setTimeout(this.again, kAgainAfterMs);
  }

  private async askForTheirs(mine: Work): Promise<void> {
    this.state = 'kept';
    try {
      const { draft } = await server.taskPage(this.place.caseId, this.place.visit);
      if (draft && fits(draft.content, mine)) this.collide(mine, draft);
      else this.revision = draft?.revision ?? 0;
    } catch {
      this.timer = setTimeout(this.again, kAgainAfterMs);
    }
  }

  private collide(mine: Work, remote: NonNullable<TaskPage['draft']>): void {
    this.conflict = {
      mine,
      theirs: remote.content as unknown as Work,
      person: remote.person_name,
      at: remote.saved_at,
      revision: remote.revision,
    };
  }

  /** Tries again at once what did not get through. */
  comeBack(): void {
    if (this.state === 'kept') void this.send();
  }

  /** The person has chosen between both; what is typed from here on takes the place of theirs. */
  settle(): void {
    this.revision = this.conflict?.revision ?? this.revision;
    this.conflict = null;
    this.waiting = true;
    this.state = 'saving';
    this.timer = setTimeout(this.again, kSaveAfterMs);
  }

  /** The work is handed over: its draft is not needed any more. */
  async drop(): Promise<void> {
    this.leave();
    await dropDraft(this.place.key);
  }

  leave(): void {
    this.over = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.again);
  }
}
