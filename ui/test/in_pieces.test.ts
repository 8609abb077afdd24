import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal, Unreachable } from '../src/api/client';
import type { Problem } from '../src/api/types';
import { digestOf, kPieceBytes, sendInPieces, type Course } from '../src/task/in_pieces';

const refusal = (status: number, code: string) =>
  new Refusal(status, { code, class: '', title_id: '', title_en: '' } as unknown as Problem);

/** A server that keeps what it is sent; `upsets` happen to its next pieces, one each. */
class FakeServer {
  content = new Uint8Array();
  announced = 0;
  known = true;
  upsets: (() => void)[] = [];

  announceFile = () => {
    this.announced += 1;
    this.known = true;
    this.content = new Uint8Array();
    return Promise.resolve(String(this.announced));
  };
  receivedOf = () =>
    this.known
      ? Promise.resolve(this.content.length)
      : Promise.reject(refusal(404, 'app.file_not_announced'));
  sendPiece = async (_id: string, offset: number, piece: ArrayBuffer) => {
    this.upsets.shift()?.();
    if (offset !== this.content.length) throw refusal(409, 'app.wrong_offset');
    const more = new Uint8Array(offset + piece.byteLength);
    more.set(this.content);
    more.set(new Uint8Array(piece), offset);
    this.content = more;
    return Promise.resolve(this.content.length);
  };
}

const bytes = new Uint8Array(kPieceBytes * 2 + 100).map((_, at) => at % 251);
const file = new Blob([bytes]);
const about = { name: 'bukti.pdf', type: '', bytes: file.size, sha256: '' };
const isWhole = () => Buffer.compare(wire.content, bytes) === 0;
const fail = (error: Error) => () => {
  throw error;
};

let wire: FakeServer;
let course: Course;
const send = () =>
  sendInPieces(file, about, course, wire, new AbortController().signal, (now) => (course = now));

beforeEach(() => {
  wire = new FakeServer();
  course = { id: null, received: 0 };
});

describe('a file in pieces', () => {
  it('arrives whole, in as many pieces as it needs', async () => {
    await send();
    expect(course).toEqual({ id: '1', received: file.size });
    expect(isWhole()).toBe(true);
  });

  it('goes on after a broken line where the server stands', async () => {
    wire.upsets = [() => {}, fail(new Unreachable())];
    await expect(send()).rejects.toBeInstanceOf(Unreachable);
    expect(course.received).toBe(kPieceBytes);
    await send();
    expect(wire.announced).toBe(1);
    expect(isWhole()).toBe(true);
  });

  it('asks where the server stands after an answer that was lost', async () => {
    wire.upsets = [() => (wire.content = bytes.slice(0, 1000))];
    await send();
    expect(isWhole()).toBe(true);
  });

  it('sends a damaged piece again, three times at most', async () => {
    const damage = fail(refusal(460, 'web.checksum_mismatch'));
    wire.upsets = [damage, damage];
    await send();
    expect(isWhole()).toBe(true);
    course = { id: null, received: 0 };
    wire.upsets = [damage, damage, damage];
    await expect(send()).rejects.toBeInstanceOf(Refusal);
  });

  it('begins anew when the server has forgotten the file', async () => {
    course = { id: '7', received: 500 };
    wire.known = false;
    await send();
    expect(wire.announced).toBe(1);
    expect(isWhole()).toBe(true);
  });

  it('sends nothing more once it was paused', async () => {
    const stop = new AbortController();
    wire.upsets = [() => stop.abort()];
    await sendInPieces(file, about, course, wire, stop.signal, (now) => (course = now));
    expect(course.received).toBe(kPieceBytes);
  });

  it('is known by the digest of its content', async () => {
    expect(await digestOf(new Blob(['halo dunia']))).toBe(
      '09b50b2f685e7a783eeee02d8070e670d48af118a4b00f7bfebe9f8f0e5d3d52',
    );
  });
});
