// A draft on the screen: the cells as they stand, edits that save themselves one after the other,
// and what another person changed in the meantime.

import { Refusal } from '../api/client';
import type { SopDraft, SopDraftPreview, SopQuestion } from '../api/types';
import { Loaded } from '../base/loaded.svelte';
import { sopServer, type CellEdit } from './sop_server';

export const kFirst = '-';
export const kEnd = 'end';
const kPreviewDelay = 700; // milliseconds after the last change

/** A name for a new row or column that no other person can have chosen at the same time. */
export function freshName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return 'n' + Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

type Document = SopDraft['document'];

/** The names in their order once `name` stands behind `behind`; without one it is taken out. */
export function moved(names: string[], name: string, behind: string | undefined): string[] {
  const rest = names.filter((other) => other !== name);
  if (behind === undefined) return rest;
  const at = behind === kFirst ? 0 : rest.indexOf(behind) + 1;
  return [...rest.slice(0, at), name, ...rest.slice(at)];
}

/** The document as it is once the edit is made. */
export function edited(document: Document, { place, value }: CellEdit): Document {
  const [list, name, field] = place.split('/');
  if (field === 'position' && (list === 'steps' || list === 'performers')) {
    const key = list === 'steps' ? 'rows' : 'performers';
    return { ...document, [key]: moved(document[key], name!, value[0]) };
  }
  const cells = { ...document.cells };
  if (value.length === 0 || (value.length === 1 && value[0] === '')) delete cells[place];
  else cells[place] = value;
  return { ...document, cells };
}

export class DraftDesk {
  draft = $state.raw<SopDraft | null>(null);
  error = $state.raw<unknown>(null); // of reading
  refused = $state.raw<unknown>(null); // of the last edit
  mine = $state.raw<CellEdit[]>([]); // the edits that were refused
  saving = $state(false);
  savedAt = $state<Date | null>(null);
  preview: Loaded<SopDraftPreview>;
  #waiting: CellEdit[] = [];
  #sending: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly id: string) {
    this.preview = new Loaded(() => sopServer.preview(id));
  }

  get document(): Document {
    return this.draft!.document;
  }

  cell(place: string): string[] {
    return this.document.cells[place] ?? [];
  }
  text(place: string): string {
    return this.cell(place)[0] ?? '';
  }
  question(place: string): SopQuestion | undefined {
    return this.draft?.questions.find((question) => question.place === place);
  }
  /** "1", "2" ... by the place in the table. */
  numberOf(row: string): number {
    return this.document.rows.indexOf(row) + 1;
  }

  async load(): Promise<void> {
    try {
      const draft = await sopServer.draft(this.id);
      this.draft = draft;
      this.error = null;
    } catch (error) {
      this.error = error;
    }
    this.#previewSoon();
  }

  set(place: string, ...value: string[]): void {
    void this.edit([{ place, value }]);
  }

  /** Shows the edits at once and sends them when those before them are saved. */
  async edit(edits: CellEdit[]): Promise<void> {
    if (!this.draft) return;
    this.draft = {
      ...this.draft,
      document: edits.reduce(edited, this.draft.document),
      questions: this.draft.questions.filter(({ place }) => !edits.some((e) => e.place === place)),
    };
    this.#waiting.push(...edits);
    if (!this.saving) this.#sending = this.#send();
    await this.#sending;
  }

  async #send(): Promise<void> {
    this.saving = true;
    while (this.#waiting.length) {
      const edits = this.#waiting.splice(0);
      if (!(await this.#done(() => sopServer.edit(this.id, this.draft!.revision, edits)))) {
        this.mine = edits;
        this.#waiting = [];
        break;
      }
    }
    this.saving = false;
    await this.load();
  }

  /** What was refused is sent again, now that the words of the other person have been seen. */
  async insist(): Promise<void> {
    const edits = this.mine;
    this.yield();
    await this.edit(edits);
  }
  yield(): void {
    this.mine = [];
    this.refused = null;
  }

  // Only what the server has can be taken back: edits on their way go first.
  async takeBack(): Promise<void> {
    await this.#sending;
    if (await this.#done(() => sopServer.takeBack(this.id))) await this.load();
  }
  async repeat(): Promise<void> {
    await this.#sending;
    if (await this.#done(() => sopServer.repeat(this.id))) await this.load();
  }

  async #done(act: () => Promise<{ revision: number }>): Promise<boolean> {
    try {
      const { revision } = await act();
      this.draft = { ...this.draft!, revision };
      this.refused = null;
      this.savedAt = new Date();
      return true;
    } catch (error) {
      this.refused = error;
      return false;
    }
  }

  /** Whether somebody else changed what was edited: both are shown and a person chooses. */
  get overtaken(): boolean {
    const { refused } = this;
    return refused instanceof Refusal && refused.problem.code === 'drafting.changed_meanwhile';
  }

  #previewSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.preview.load(), kPreviewDelay);
  }
  close(): void {
    clearTimeout(this.#timer);
  }

  // -- Rows and columns.
  insertRow(behind: string): string {
    const name = freshName();
    const above = behind === kFirst ? undefined : this.cell(`steps/${behind}/performers`);
    const edits: CellEdit[] = [
      { place: `steps/${name}/position`, value: [behind] },
      { place: `steps/${name}/kind`, value: ['draft'] },
    ];
    if (above?.length) edits.push({ place: `steps/${name}/performers`, value: above });
    void this.edit(edits);
    return name;
  }
  removeItem(list: 'steps' | 'performers', name: string): void {
    this.set(`${list}/${name}/position`);
  }
  /** One place up (-1) or down (+1). */
  moveItem(list: 'steps' | 'performers', name: string, by: -1 | 1): void {
    const names = list === 'steps' ? this.document.rows : this.document.performers;
    const at = names.indexOf(name);
    const behind = by < 0 ? (names[at - 2] ?? kFirst) : names[at + 1];
    if (at < 0 || (by < 0 && at === 0) || behind === undefined) return;
    this.set(`${list}/${name}/position`, behind);
  }
  addPerformer(title: string): void {
    const name = freshName();
    const last = this.document.performers.at(-1) ?? kFirst;
    void this.edit([
      { place: `performers/${name}/position`, value: [last] },
      { place: `performers/${name}/title`, value: [title] },
    ]);
  }
  /** Takes part in the row, or no more. The first one completes it. */
  togglePerformer(row: string, performer: string): void {
    const place = `steps/${row}/performers`;
    const now = this.cell(place);
    const next = now.includes(performer)
      ? now.filter((name) => name !== performer)
      : [...now, performer];
    this.set(place, ...next);
  }
}
