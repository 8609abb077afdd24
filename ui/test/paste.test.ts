import { describe, expect, it } from 'vitest';
import { cellsOf, conventionOf, fromEnglish, isBlock } from '../src/task/paste';

describe('a block from a spreadsheet', () => {
  it('is cut into cells', () => {
    const cells = [
      ['24', '25'],
      ['170', '212'],
    ];
    expect(cellsOf('24\t25\r\n170\t212\r\n')).toEqual(cells);
    expect(isBlock('24')).toBe(false);
    expect(isBlock('24\t25')).toBe(true);
  });

  it.each([
    [[['1.234,5']], 'indonesian'],
    [[['85,5', '12']], 'indonesian'],
    [[['1,234.5']], 'english'],
    [[['1,234', '85.5']], 'english'],
    [[['1,234']], 'unclear'],
    [[['1.234']], 'unclear'],
    [[['24', '25']], 'indonesian'],
    [[['1.234,5', '1,234.5']], 'unclear'],
  ])('%j is %s', (cells, convention) => expect(conventionOf(cells)).toBe(convention));

  it('turns English figures into Indonesian typing', () => {
    expect(fromEnglish('1,234.5')).toBe('1234,5');
    expect(fromEnglish('nihil')).toBe('nihil');
  });
});
