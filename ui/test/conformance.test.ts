import { describe, expect, it } from 'vitest';
import type { ConformanceRow } from '../src/api/types';
import { questionIn, queryOf } from '../src/catalogue/catalogue_server';
import { notesOf, shareOf, timeText } from '../src/conformance/rows';
import { catalogueEn } from '../src/words/catalogue_en';
import { catalogueId } from '../src/words/catalogue_id';
import { conformanceEn } from '../src/words/conformance_en';
import { conformanceId } from '../src/words/conformance_id';

function row(change: Partial<ConformanceRow>): ConformanceRow {
  return {
    step: 1,
    printed_number: '1',
    activity: 'Mengisi formulir',
    standard: { amount: 15, unit: 'minutes', text: '15 menit' },
    measured: 1,
    worked_median: '12.5',
    waited_median: '0',
    longest: 20,
    over: 0,
    late: 0,
    stated: 0,
    sent_back: 0,
    repeated: 0,
    nihil: 0,
    missing: 0,
    not_done: 0,
    stays: [],
    ...change,
  };
}

describe('rows beside their standard', () => {
  it('say a time in the unit of the standard, with the decimal mark of the language', () => {
    expect(timeText('12.5', 'minutes')).toBe('12,5 menit kerja');
    expect(timeText('2', 'days')).toBe('2 hari kerja');
    expect(timeText(null, 'days')).toBe('–');
  });

  it('are drawn as shares of their own standard, and no further than twice of it', () => {
    expect(shareOf(row({ worked_median: '7.5' }))).toBe(50);
    expect(shareOf(row({ worked_median: '900' }))).toBe(200);
    expect(shareOf(row({ worked_median: null }))).toBeNull();
    expect(shareOf(row({ standard: { amount: 0, unit: 'minutes', text: '' } }))).toBeNull();
  });

  it('note what happened and nothing else', () => {
    expect(notesOf(row({}))).toEqual([]);
    expect(notesOf(row({ sent_back: 2, not_done: 1 }))).toEqual([
      '2 dikembalikan',
      '1 tidak dilalui',
    ]);
  });
});

describe('the question to the catalogue', () => {
  it('lives in the address', () => {
    const question = { words: 'pengukuran kinerja', agency: '12', page: 3 };
    expect(questionIn(new URLSearchParams(queryOf(question)))).toEqual(question);
  });

  it('is the first page of everything when the address says nothing that can be read', () => {
    const first = { words: '', agency: '', page: 1 };
    expect(questionIn(new URLSearchParams(''))).toEqual(first);
    expect(questionIn(new URLSearchParams('page=-2&agency=x'))).toEqual(first);
    expect(queryOf(first)).toEqual({});
  });
});

describe('the words of the catalogue and of comparing', () => {
  const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
  it('have the same holes in both languages', () => {
    for (const [id, en] of [
      [catalogueId, catalogueEn],
      [conformanceId, conformanceEn],
    ] as [Record<string, string>, Record<string, string>][]) {
      expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
      for (const key of Object.keys(id)) expect(holes(en[key]!)).toEqual(holes(id[key]!));
    }
  });
});
