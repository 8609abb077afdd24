// Files that go to the server in pieces: tus 1.0.0 with creation, termination and checksum. All
// throw Refusal or Unreachable.

import { refusalOf, Unreachable, wire } from './client';

const kFiles = '/api/v1/files';
const kTus = { 'Tus-Resumable': '1.0.0' };

/** What the server is told of a file before its first byte. */
export interface Announcement {
  name: string;
  type: string;
  bytes: number;
  sha256: string; // of the whole file, 64 hexadecimal digits
}

async function ask(method: string, path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  let text = '';
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      headers: { ...kTus, 'X-Takar-Csrf': wire.csrf, ...init.headers },
    });
    if (!response.ok) text = await response.text();
  } catch {
    throw new Unreachable();
  }
  if (response.ok) return response;
  if (response.status === 401) wire.onSignedOut();
  throw refusalOf(response.status, text);
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function received(response: Response): number {
  const offset = parseInt(response.headers.get('Upload-Offset') ?? '', 10);
  if (!Number.isSafeInteger(offset)) throw new Unreachable(); // not an answer of our server
  return offset;
}

/** The id of the file, also of the upload that it becomes. */
export async function announceFile(file: Announcement): Promise<string> {
  const word = (key: string, text: string) => `${key} ${base64(new TextEncoder().encode(text))}`;
  const response = await ask('POST', kFiles, {
    headers: {
      'Upload-Length': String(file.bytes),
      'Upload-Metadata': [
        word('filename', file.name),
        word('filetype', file.type || 'application/octet-stream'),
        word('sha256', file.sha256),
      ].join(','),
    },
  });
  return (response.headers.get('Location') ?? '').split('/').pop() ?? '';
}

/** How many bytes the server has. */
export async function receivedOf(id: string): Promise<number> {
  return received(await ask('HEAD', `${kFiles}/${id}`, {}));
}

/** Sends the bytes that follow `offset`; answers how many the server has then. */
export async function sendPiece(
  id: string,
  offset: number,
  piece: ArrayBuffer,
  signal: AbortSignal,
): Promise<number> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', piece));
  const response = await ask('PATCH', `${kFiles}/${id}`, {
    body: piece,
    signal,
    headers: {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
      'Upload-Checksum': `sha256 ${base64(digest)}`,
    },
  });
  return received(response);
}

export async function dropFile(id: string): Promise<void> {
  await ask('DELETE', `${kFiles}/${id}`, {});
}
