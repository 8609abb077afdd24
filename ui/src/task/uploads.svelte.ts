// The files of one list on their way to the server, one at a time, each with its progress and its
// own sentence. A lost network only makes them wait; a reload asks for the file again and goes on
// from where the server stands.

import { Refusal, Unreachable } from '../api/client';
import * as files from '../api/files';
import { kUploadLimit, server } from '../api/server';
import { keepUploads, keptUploads, type KeptUpload } from '../base/kept_uploads';
import { sentence } from '../shell/sentence';
import { t } from '../words/words.svelte';
import { digestOf, sendInPieces, Unreadable, type FileWire } from './in_pieces';

/** asks: the file must be chosen again. waiting: for the network, a session or a busy server. */
export type UploadState =
  'queued' | 'checking' | 'sending' | 'waiting' | 'paused' | 'asks' | 'done' | 'failed';

export interface UploadItem extends KeptUpload {
  key: number;
  state: UploadState;
  failure: string;
  note: string;
  file: File | null; // null after a reload
}

const kAgainMs = [2000, 5000, 15_000, 30_000];

export class UploadList {
  items = $state<UploadItem[]>([]);
  private nextKey = 1;
  private stop: AbortController | null = null; // of the file on its way
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private readonly again = () => this.goOn();

  /** `place` names the list on this device; without it a reload forgets the list. */
  constructor(
    private readonly most = 100,
    private readonly place: string | null = null,
    private readonly wire: FileWire = files,
  ) {
    addEventListener('online', this.again);
  }

  /** The files that this device remembers of the list. */
  async remember(): Promise<void> {
    if (this.place === null) return;
    for (const kept of await keptUploads(this.place)) {
      if (this.items.some(({ sha256 }) => sha256 === kept.sha256)) continue;
      const done = kept.received === kept.bytes;
      this.put({ ...kept, state: done ? 'done' : 'asks', failure: '', note: '', file: null });
    }
  }

  get ids(): string[] {
    return this.items.flatMap((item) => (item.state === 'done' && item.id ? [item.id] : []));
  }

  /** Some file has not arrived, and nobody gave it up. */
  get isBusy(): boolean {
    return this.items.some((item) => item.state !== 'done' && item.state !== 'failed');
  }

  private put(item: Omit<UploadItem, 'key'>): UploadItem {
    this.items.push({ ...item, key: this.nextKey++ });
    return this.items[this.items.length - 1]!;
  }

  add(chosen: Iterable<File>): void {
    for (const file of chosen) {
      if (this.most === 1) this.items.slice().forEach((item) => this.remove(item));
      if (this.items.length >= this.most) return;
      const failure =
        file.size > kUploadLimit
          ? t('uploads.too_large')
          : file.size === 0
            ? t('uploads.empty')
            : '';
      this.put({
        id: null,
        name: file.name,
        bytes: file.size,
        sha256: '',
        received: 0,
        state: failure ? 'failed' : 'queued',
        failure,
        note: '',
        file,
      });
    }
    void this.sendNext();
  }

  private async sendNext(): Promise<void> {
    const item = this.items.find(({ state }) => state === 'queued');
    if (!item || this.stop) return;
    const stop = new AbortController();
    this.stop = stop;
    try {
      await this.send(item, stop.signal);
      this.tries = 0;
    } catch (error) {
      this.failed(item, error);
    } finally {
      this.stop = null;
    }
    this.keep();
    void this.sendNext();
  }

  private async send(item: UploadItem, signal: AbortSignal): Promise<void> {
    const file = item.file!;
    item.state = 'checking';
    if (item.sha256 === '') {
      item.sha256 = await digestOf(file);
      this.takeUp(item);
    }
    if (item.state !== 'checking') return; // paused or removed meanwhile
    item.state = 'sending';
    const about = { name: item.name, type: file.type, bytes: item.bytes, sha256: item.sha256 };
    await sendInPieces(file, about, item, this.wire, signal, (course) => {
      item.id = course.id;
      item.received = course.received;
      this.keep();
    });
    if (item.received === item.bytes) item.state = 'done';
  }

  /** A file that was chosen again goes on where the earlier one stopped. */
  private takeUp(item: UploadItem): void {
    const asks = this.items.filter(({ state }) => state === 'asks');
    const same = asks.find(({ sha256 }) => sha256 === item.sha256);
    if (same) {
      item.id = same.id;
      item.received = same.received;
      this.items = this.items.filter(({ key }) => key !== same.key);
    } else if (asks.some(({ name }) => name === item.name)) {
      item.note = t('uploads.other_file', item.name);
    }
  }

  private failed(item: UploadItem, error: unknown): void {
    if (item.state === 'paused') return;
    const later =
      error instanceof Unreachable ||
      (error instanceof Refusal && (error.status >= 500 || error.status === 401));
    item.state = later ? 'waiting' : 'failed';
    if (later) {
      const wait = kAgainMs[Math.min(this.tries++, kAgainMs.length - 1)];
      clearTimeout(this.timer);
      this.timer = setTimeout(this.again, wait);
    } else if (error instanceof Unreadable) item.failure = t('uploads.unreadable');
    else if (error instanceof Refusal && error.problem.code === 'web.checksum_mismatch')
      item.failure = t('uploads.damaged');
    else item.failure = sentence(error);
  }

  /** The network, or the session, is back. */
  goOn(): void {
    for (const item of this.items) if (item.state === 'waiting') item.state = 'queued';
    void this.sendNext();
  }

  pause(item: UploadItem): void {
    const wasSending = item.state === 'sending';
    item.state = 'paused';
    if (wasSending) this.stop?.abort();
  }

  /** After a pause or a failure. */
  resume(item: UploadItem): void {
    item.failure = '';
    item.state = 'queued';
    void this.sendNext();
  }

  isTwice(item: UploadItem): boolean {
    return this.items.some(
      (other) => other.key < item.key && other.sha256 !== '' && other.sha256 === item.sha256,
    );
  }

  remove(item: UploadItem): void {
    if (item.state === 'sending') this.pause(item);
    this.items = this.items.filter((other) => other.key !== item.key);
    // Without an answer the server forgets it by itself, later.
    if (item.id !== null && item.received < item.bytes) files.dropFile(item.id).catch(() => {});
    this.keep();
  }

  address(item: UploadItem): string {
    return item.id === null ? '' : server.uploadFile(item.id);
  }

  private keep(): void {
    if (this.place === null) return;
    const known = this.items.filter(({ id, state }) => id !== null && state !== 'failed');
    const kept = known.map(({ id, name, bytes, sha256, received }) => {
      return { id, name, bytes, sha256, received };
    });
    void keepUploads(this.place, kept);
  }

  /** The work is handed over: the device forgets the list. */
  forget(): void {
    if (this.place !== null) void keepUploads(this.place, []);
    this.leave();
  }

  leave(): void {
    removeEventListener('online', this.again);
    clearTimeout(this.timer);
    this.stop?.abort();
  }
}

/** "842 KB", "1,4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  const tenths = Math.ceil((bytes * 10) / (1024 * 1024));
  return `${Math.floor(tenths / 10)},${tenths % 10} MB`;
}
