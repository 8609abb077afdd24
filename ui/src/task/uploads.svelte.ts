// Files on their way to the server, each with its own progress and its own failure.

import { kUploadLimit, server, uploadFile } from '../api/server';
import { sentence } from '../shell/sentence';
import { t } from '../words/words.svelte';

export interface UploadItem {
  key: number;
  name: string;
  bytes: number;
  percent: number;
  id: string | null; // set when the server holds it durably
  sha256: string;
  failure: string;
  file: File;
}

export class UploadList {
  items = $state<UploadItem[]>([]);
  private nextKey = 1;

  constructor(private readonly most = 100) {}

  get ids(): string[] {
    return this.items.flatMap((item) => (item.id === null ? [] : [item.id]));
  }

  get isBusy(): boolean {
    return this.items.some((item) => item.id === null && item.failure === '');
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      if (this.most === 1) this.items = [];
      if (this.items.length >= this.most) return;
      this.items.push({
        key: this.nextKey++,
        name: file.name,
        bytes: file.size,
        percent: 0,
        id: null,
        sha256: '',
        failure: '',
        file,
      });
      void this.send(this.items[this.items.length - 1]!);
    }
  }

  async send(item: UploadItem): Promise<void> {
    item.failure = '';
    if (item.bytes > kUploadLimit) item.failure = t('uploads.too_large');
    else if (item.bytes === 0) item.failure = t('uploads.empty');
    if (item.failure) return;
    try {
      const stored = await uploadFile(item.file, (percent) => (item.percent = percent));
      item.sha256 = stored.sha256;
      item.percent = 100;
      item.id = stored.id;
    } catch (error) {
      item.failure = sentence(error);
    }
  }

  isTwice(item: UploadItem): boolean {
    return this.items.some(
      (other) => other.key < item.key && other.sha256 !== '' && other.sha256 === item.sha256,
    );
  }

  remove(item: UploadItem): void {
    this.items = this.items.filter((other) => other.key !== item.key);
  }

  address(item: UploadItem): string {
    return item.id === null ? '' : server.uploadFile(item.id);
  }
}

/** "842 KB", "1,4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  const tenths = Math.ceil((bytes * 10) / (1024 * 1024));
  return `${Math.floor(tenths / 10)},${tenths % 10} MB`;
}
