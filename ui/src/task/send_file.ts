// One file sent at once, for pages that need its id before they go on.

import * as files from '../api/files';
import { digestOf, sendInPieces, type Course } from './in_pieces';

/**
 * The id of the upload; tells how much has arrived, in percent. Throws Refusal, Unreachable or
 * Unreadable.
 */
export async function sendFile(file: File, told: (percent: number) => void): Promise<string> {
  const { name, type, size: bytes } = file;
  const about = { name, type, bytes, sha256: await digestOf(file) };
  let course: Course = { id: null, received: 0 };
  await sendInPieces(file, about, course, files, new AbortController().signal, (now) => {
    course = now;
    told(Math.floor((now.received * 100) / Math.max(1, bytes)));
  });
  return course.id!;
}
