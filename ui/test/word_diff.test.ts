import { describe, expect, it } from 'vitest';
import { wordDiff } from '../src/base/word_diff';

const told = (earlier: string, later: string) =>
  wordDiff(earlier, later).map(({ kind, text }) => `${kind}:${text}`);
const without = (kind: 'added' | 'removed', earlier: string, later: string) =>
  wordDiff(earlier, later)
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('what changed between two versions', () => {
  it('is told word by word', () => {
    expect(told('capaian 85 persen dari target', 'capaian 87,5 persen dari target')).toEqual([
      'same:capaian ',
      'removed:85 ',
      'added:87,5 ',
      'same:persen dari target',
    ]);
  });

  it('is nothing where only blanks differ', () => {
    expect(told('satu dua', 'satu  dua\n')).toEqual(['same:satu  dua\n']);
    expect(told('', '')).toEqual([]);
  });

  it('gives the later text without what was removed', () => {
    const earlier = 'Anggaran terserap 70 persen.\nHambatan: data terlambat.';
    const later = 'Anggaran terserap 71 persen pada Triwulan IV.\nTidak ada hambatan.';
    expect(without('removed', earlier, later)).toBe(later);
  });

  it('takes a text that is too long as one change', () => {
    const long = 'kata '.repeat(3000);
    expect(told(long, `${long}lain`)).toHaveLength(2);
  });
});
