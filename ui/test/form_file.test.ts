import { describe, expect, it } from 'vitest';
import type { CheckedForm, Indicator } from '../src/api/types';
import { changesOf, figureText, take } from '../src/measure/form_file';
import type { Figure } from '../src/task/work';

const ratio = {
  id: '11',
  code: '1.1',
  name: 'Peserta hadir',
  components: [
    { id: 'a', name: 'Hadir' },
    { id: 'b', name: 'Diundang' },
  ],
} as unknown as Indicator;
const plain = { id: '12', code: '1.2', name: 'Laporan', components: [] } as unknown as Indicator;

const figures = (): Figure[] => [
  { indicator_id: '11', components: { a: '24', b: '25' }, actual: '', state: 'filled', note: '' },
  { indicator_id: '12', components: {}, actual: '', state: 'filled', note: '' },
];

const checked = (actual: string | null, a = '24'): CheckedForm => ({
  asked: 2,
  blank: 0,
  problems: [],
  values: [
    { indicator_id: '11', components: { a, b: '25' }, actual: null, state: 'filled', note: '' },
    { indicator_id: '12', components: {}, actual, state: 'filled', note: '' },
  ],
});

describe('a filled workbook', () => {
  it('changes only what differs from the typing', () => {
    const changes = changesOf(checked('1250.5'), [ratio, plain], figures());
    expect(changes.map(({ indicator }) => indicator.id)).toEqual(['12']);
    expect(changes[0]!.after.actual).toBe('1.250,5');
  });

  it('goes into the form when it is taken', () => {
    const typed = figures();
    take(changesOf(checked('3', '20'), [ratio, plain], typed), typed);
    expect(typed[0]!.components).toEqual({ a: '20', b: '25' });
    expect(typed[1]!.actual).toBe('3');
  });

  it('leaves an indicator alone that the form does not ask for', () => {
    expect(changesOf(checked('3'), [], figures())).toEqual([]);
  });

  it('says in one line what stands in a figure', () => {
    const word = (state: string) => state;
    expect(figureText(ratio, figures()[0]!, word)).toBe('Hadir: 24; Diundang: 25');
    expect(figureText(plain, figures()[1]!, word)).toBe('–');
    expect(figureText(plain, { ...figures()[1]!, state: 'nihil' }, word)).toBe('nihil');
  });
});
