import { describe, expect, it } from 'vitest';
import type { ArchivePage, RecordFile } from '../src/api/types';
import { routeOf } from '../src/base/router.svelte';
import { counted, mayBeListed, placeWords, stages } from '../src/records/archive_stages';
import { archiveEn } from '../src/words/archive_en';
import { archiveId } from '../src/words/archive_id';

const file = (change: Partial<RecordFile> = {}): RecordFile => ({
  case_id: '7',
  title: 'Pengukuran Kinerja',
  period: '2026Q3',
  code: '000.8.6.3',
  series: 'Akuntabilitas',
  stage: 'due',
  permanent: false,
  closed_on: '2026-10-05',
  inactive_from: '2028-10-05',
  due_on: '2031-10-05',
  documents: 12,
  hold: null,
  place: null,
  list: null,
  ...change,
});
const page = (state?: 'proposed' | 'refused' | 'approved' | 'carried_out') =>
  ({ lists: state ? [{ number: 1, state }] : [] }) as unknown as ArchivePage;

describe('a file may be put on a disposal list', () => {
  it('when its time is over', () => expect(mayBeListed(page(), file())).toBe(true));
  it('not before', () => expect(mayBeListed(page(), file({ stage: 'inactive' }))).toBe(false));
  it('not while it is held', () => {
    const hold = { reason: 'Pemeriksaan', since: '2032-01-05T00:00:00Z' };
    expect(mayBeListed(page(), file({ hold }))).toBe(false);
  });
  it.each(['proposed', 'approved'] as const)('not while its list is %s', (state) =>
    expect(mayBeListed(page(state), file({ list: 1 }))).toBe(false),
  );
  it('again after its list was refused', () =>
    expect(mayBeListed(page('refused'), file({ list: 1 }))).toBe(true));
});

describe('the page of the archive', () => {
  it('has its address', () => expect(routeOf('/arsip').page).toBe('archive'));
  it('counts the files of each stage and leaves empty ones out', () =>
    expect(counted([file(), file({ stage: 'active' }), file()])).toEqual([
      ['active', 1],
      ['due', 2],
    ]));
  it('names the place of the originals without what is not known', () =>
    expect(placeWords({ room: '', shelf: 'Rak B', box: '14' })).toBe('Rak B / 14'));
  it('has words for every stage', () => {
    for (const stage of stages) expect(archiveId).toHaveProperty([`stage.${stage}`]);
  });
  it('has the same holes in both languages', () => {
    const holes = (words: string) => words.match(/\{\d\}/g)?.sort() ?? [];
    for (const key of Object.keys(archiveId) as (keyof typeof archiveId)[])
      expect(holes(archiveEn[key]), key).toEqual(holes(archiveId[key]));
  });
});
