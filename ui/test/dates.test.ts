import { describe, expect, it } from 'vitest';
import { fieldOf, instantOf, showDay, showInstant } from '../src/base/dates';
import { recentQuarters } from '../src/base/periods';

const wib = { name: 'Asia/Jakarta', word: 'WIB' };
const wit = { name: 'Asia/Jayapura', word: 'WIT' };

describe('dates on the agency clock', () => {
  it('show weekday, date, hour and zone, and the year when it is another one', () => {
    const now = new Date('2026-11-21T00:00:00Z');
    expect(showInstant('2026-11-23T09:00:00Z', wib, 'id', now)).toBe('Sen, 23 Nov, 16.00 WIB');
    expect(showInstant('2025-06-30T18:00:00Z', wib, 'id', now)).toContain('2025');
  });

  it('show a plain date without moving it', () => {
    expect(showDay('2026-11-23', wit)).toBe('23 November 2026');
  });

  it('are read from a field on the agency clock and written back', () => {
    expect(instantOf('2026-11-23T16:00', wib)).toBe('2026-11-23T09:00:00Z');
    expect(instantOf('2026-11-23T16:00', wit)).toBe('2026-11-23T07:00:00Z');
    expect(fieldOf('2026-11-23T09:00:00Z', wib)).toBe('2026-11-23T16:00');
    expect(instantOf('kemarin', wib)).toBeNull();
  });

  it('offer the running quarter of the agency calendar and the four before', () => {
    const newYear = new Date('2026-12-31T18:00:00Z'); // already 2027 in Jakarta
    const quarters = ['2027Q1', '2026Q4', '2026Q3', '2026Q2', '2026Q1'];
    expect(recentQuarters(newYear, wib)).toEqual(quarters);
  });
});
