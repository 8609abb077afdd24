import { describe, expect, it } from 'vitest';
import {
  divide,
  isWorthEchoing,
  multiply,
  rational,
  readNumber,
  rounded,
  showNumber,
  typeNumber,
} from '../src/base/numbers';

const read = (typed: string) => {
  const reading = readNumber(typed);
  return reading.ok ? reading.value : 'wrong';
};

describe('reading a typed number', () => {
  it.each([
    ['1.250.000,5', '1250000.5'],
    ['85,5', '85.5'],
    ['85.5', '85.5'],
    ['1.234', '1234'],
    ['0.125', '0.125'],
    ['0,125', '0.125'],
    ['Rp 1.000', '1000'],
    ['Rp. 2.500,75', '2500.75'],
    ['96 %', '96'],
    ['−5', '-5'],
    ['-0', '0'],
    ['007', '7'],
    ['12,50', '12.5'],
    ['12345678901234567,895', '12345678901234567.895'],
  ])('reads %s as %s', (typed, value) => expect(read(typed)).toBe(value));

  it('takes empty as missing, never as zero', () => {
    expect(readNumber('   ')).toEqual({ ok: true, value: null });
  });

  it.each(['dua', '1e3', '(5)', '1,2,3', '1.2.3', '--5', '5-', ',5', '5,', '1.23.456'])(
    'refuses %s',
    (typed) => expect(readNumber(typed).ok).toBe(false),
  );

  it('echoes what could surprise', () => {
    expect(isWorthEchoing('1.234')).toBe(true);
    expect(isWorthEchoing('1,234')).toBe(true);
    expect(isWorthEchoing('85,5')).toBe(false);
  });
});

describe('showing a number', () => {
  it('is exact at any length', () => {
    expect(showNumber('12345678901234567.895')).toBe('12.345.678.901.234.567,895');
    expect(showNumber('1250000.5', 'en')).toBe('1,250,000.5');
    expect(showNumber('-1234')).toBe('−1.234');
    expect(showNumber(null)).toBe('–');
  });

  it('shows what can be typed again', () => {
    for (const value of ['1234', '0.125', '-1234567.5', '999']) {
      expect(read(typeNumber(value))).toBe(value);
    }
  });
});

describe('exact rationals', () => {
  it('divide, multiply and round once, half away from zero', () => {
    const percent = (a: string, b: string) =>
      rounded(multiply(divide(rational(a)!, rational(b)!)!, rational('100')!), 2);
    expect(percent('170', '212')).toBe('80.19');
    expect(percent('2', '3')).toBe('66.67');
    expect(percent('-2', '3')).toBe('-66.67');
    expect(rounded(rational('0.005')!, 2)).toBe('0.01');
    expect(rounded(rational('-0.005')!, 2)).toBe('-0.01');
    expect(rounded(rational('-0.004')!, 2)).toBe('0');
  });

  it('know no division by zero', () => {
    expect(divide(rational('1')!, rational('0')!)).toBeNull();
  });
});
