// One file on its way to the server, piece by piece. What the server says it has is where the next
// piece begins, so a broken line, a lost answer or a second tab costs one piece at most.

import { Refusal } from '../api/client';
import type { Announcement } from '../api/files';

export const kPieceBytes = 262_144; // about five seconds at 400 kbit/s
const kDamagedMost = 3;

/** The server, as files need it; a test puts another in its place. */
export interface FileWire {
  announceFile(file: Announcement): Promise<string>;
  receivedOf(id: string): Promise<number>;
  sendPiece(id: string, offset: number, piece: ArrayBuffer, signal: AbortSignal): Promise<number>;
}

/** How far a file has come; `id` is null before the server knows of it. */
export interface Course {
  id: string | null;
  received: number;
}

/** The file changed or went away while it was read. */
export class Unreadable extends Error {}

const isCode = (error: unknown, code: string) =>
  error instanceof Refusal && error.problem.code === code;

async function read(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new Unreadable();
  }
}

/** The SHA-256 of the whole file in hexadecimal digits. Throws Unreadable. */
export async function digestOf(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await read(file)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where to go on; announces the file, also anew when the server has forgotten it. */
async function begin(course: Course, about: Announcement, wire: FileWire): Promise<Course> {
  if (course.id !== null) {
    try {
      return { id: course.id, received: await wire.receivedOf(course.id) };
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 404)) throw error;
    }
  }
  return { id: await wire.announceFile(about), received: 0 };
}

/**
 * Sends what the server lacks and tells each step of the way. Throws Refusal, Unreachable or
 * Unreadable; what has arrived stays on the server.
 */
export async function sendInPieces(
  file: Blob,
  about: Announcement,
  course: Course,
  wire: FileWire,
  signal: AbortSignal,
  told: (course: Course) => void,
): Promise<void> {
  const begun = await begin(course, about, wire);
  const id = begun.id!;
  let received = begun.received;
  told({ id, received });
  for (let damaged = 0; received < file.size && !signal.aborted; told({ id, received })) {
    const piece = await read(file.slice(received, received + kPieceBytes));
    try {
      received = await wire.sendPiece(id, received, piece, signal);
      damaged = 0;
    } catch (error) {
      damaged += 1;
      if (damaged >= kDamagedMost) throw error;
      if (isCode(error, 'app.wrong_offset')) received = await wire.receivedOf(id);
      else if (!isCode(error, 'web.checksum_mismatch')) throw error;
    }
  }
}
