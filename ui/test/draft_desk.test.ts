import { describe, expect, it } from 'vitest';
import { edited, freshName, kFirst, moved } from '../src/sop/draft_desk.svelte';
import { linesOf } from '../src/sop/cell_words';

const document = {
  rows: ['r1', 'r2', 'r3'],
  performers: ['camat', 'staf'],
  cells: { 'steps/r2/output': ['Disposisi'] },
};

describe('the document on the screen', () => {
  it('puts a row first, behind another, and takes one out', () => {
    expect(moved(['r1', 'r2'], 'r3', kFirst)).toEqual(['r3', 'r1', 'r2']);
    expect(moved(['r1', 'r2', 'r3'], 'r1', 'r2')).toEqual(['r2', 'r1', 'r3']);
    expect(moved(['r1', 'r2', 'r3'], 'r2', undefined)).toEqual(['r1', 'r3']);
  });

  it('keeps the cells of a row that was taken out, so that it can come back', () => {
    const without = edited(document, { place: 'steps/r2/position', value: [] });
    expect(without.rows).toEqual(['r1', 'r3']);
    const back = edited(without, { place: 'steps/r2/position', value: ['r1'] });
    expect(back).toEqual(document);
  });

  it('empties a cell that gets no words', () => {
    expect(edited(document, { place: 'steps/r2/output', value: [''] }).cells).toEqual({});
    expect(edited(document, { place: 'identity/title', value: ['A'] }).cells).toEqual({
      'steps/r2/output': ['Disposisi'],
      'identity/title': ['A'],
    });
  });

  it('names new rows as the server allows, each another', () => {
    expect(freshName()).toMatch(/^[a-z0-9_]{1,40}$/);
    expect(freshName()).not.toBe(freshName());
  });

  it('reads a list from lines', () => {
    expect(linesOf(' satu \n\n dua')).toEqual(['satu', 'dua']);
  });
});
