import { describe, expect, it } from 'vitest';
import { base64Of } from '../src/records/base64';
import { instantOfPdfDate } from '../src/records/pdf_date';
import { routeOf } from '../src/base/router.svelte';
import { recordsEn } from '../src/words/records_en';
import { recordsId } from '../src/words/records_id';

describe('a key file on its way to the server', () => {
  it('is the same bytes as Base64', () => {
    expect(base64Of(new Uint8Array([0, 255, 16]).buffer)).toBe('AP8Q');
  });

  it('may be larger than one call takes', () => {
    const bytes = new Uint8Array(70_000).fill(97);
    expect(atob(base64Of(bytes.buffer))).toBe('a'.repeat(70_000));
  });
});

describe('the stated time of a signature', () => {
  it.each([
    ['D:20261121163552Z', '2026-11-21T16:35:52Z'],
    ["D:20261121233552+07'00'", '2026-11-21T23:35:52+07:00'],
    ['kemarin', 'kemarin'],
  ])('%s is read as %s', (text, instant) => expect(instantOfPdfDate(text)).toBe(instant));
});

describe('the verification page', () => {
  it('is found by the address in a QR code', () => {
    const route = routeOf('/verifikasi', '?kode=k7d2-9x3q');
    expect(route.page).toBe('verification');
    expect(route.query.get('kode')).toBe('k7d2-9x3q');
  });
});

describe('the words of signatures', () => {
  it('leave the same holes in both languages', () => {
    const holes = (words: string) => words.match(/\{\d\}/g)?.sort() ?? [];
    for (const key of Object.keys(recordsId) as (keyof typeof recordsId)[])
      expect(holes(recordsEn[key]), key).toEqual(holes(recordsId[key]));
  });
});
