// The stages of a file, in the order of its life, and what may be listed for disposal.

import type { ArchivePage, RecordFile } from '../api/types';

export type Stage = RecordFile['stage'];

export const stages: Stage[] = [
  'open',
  'active',
  'inactive',
  'due',
  'permanent',
  'unscheduled',
  'destroyed',
];

export const stageTone: Record<Stage, string> = {
  open: 'brand',
  active: 'positive',
  inactive: 'warning',
  due: 'negative',
  permanent: 'positive',
  unscheduled: 'negative',
  destroyed: '',
};

/** How many files stand in each stage; stages without one are left out. */
export function counted(files: RecordFile[]): [Stage, number][] {
  return stages
    .map((stage): [Stage, number] => [stage, files.filter((file) => file.stage === stage).length])
    .filter(([, count]) => count > 0);
}

/** Whether the file may be put on a disposal list: due, not held, on no list that is under way. */
export function mayBeListed(page: ArchivePage, file: RecordFile): boolean {
  const list = page.lists.find(({ number }) => number === file.list);
  const underWay = list?.state === 'proposed' || list?.state === 'approved';
  return file.stage === 'due' && file.hold === null && !underWay;
}

/** "Ruang 2 / Rak B / Boks 14", without what is not known. */
export function placeWords(place: NonNullable<RecordFile['place']>): string {
  return [place.room, place.shelf, place.box].filter(Boolean).join(' / ');
}
