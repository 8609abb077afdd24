import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndicatorResult, Results } from '../src/api/types';
import { routeOf } from '../src/base/router.svelte';
import {
  barLength,
  needAttention,
  percentText,
  quarterOf,
  quartersToChoose,
  toneOf,
} from '../src/report/figures';
import { reportEn } from '../src/words/report_en';
import { reportId } from '../src/words/report_id';

const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();

const indicator = (name: string, percent: string | null, why = '') =>
  ({ name, to_date: { achievement: { percent, raw: percent, why } } }) as IndicatorResult;
const results = (...indicators: IndicatorResult[]) =>
  ({ year: 2026, quarter: 3, filled: ['2025Q4', '2026Q3'], indicators }) as Results;

describe('what needs attention', () => {
  it('begins with what has no number, then the worst', () => {
    const list = needAttention(
      results(
        indicator('lebih', '120.00'),
        indicator('hampir', '99.99'),
        indicator('kosong', null, 'missing'),
        indicator('jauh', '9.50'),
      ),
    );
    expect(list.map(({ name }) => name)).toEqual(['kosong', 'jauh', 'hampir']);
  });

  it('leaves out what is reached and what is not due', () => {
    expect(
      needAttention(results(indicator('pas', '100.00'), indicator('nanti', null, 'not_due'))),
    ).toEqual([]);
  });
});

describe('a figure on the page', () => {
  it('is a number with its sign, or the reason why there is none', () => {
    expect(percentText({ percent: '87.50', raw: '87.50', why: '' })).toBe('87,50\u00a0%');
    expect(percentText({ percent: null, raw: null, why: 'zero_target' })).toBe('target nol');
  });

  it('has the colour of its share of the target, at the edges too', () => {
    expect(toneOf('100.00')).toBe('positive');
    expect(toneOf('99.99')).toBe('warning');
    expect(toneOf('76.00')).toBe('warning');
    expect(toneOf('75.99')).toBe('negative');
    expect(toneOf(null)).toBe('none');
  });

  it('is drawn to the edge and not beyond it', () => {
    expect(barLength('60.00', 120)).toBe(50);
    expect(barLength('500.00', 120)).toBe(100);
    expect(barLength('-50.00', 120)).toBe(0);
    expect(barLength(null, 120)).toBe(0);
  });
});

describe('the quarters to choose from', () => {
  it('are those with figures and those of the shown year, the newest first', () => {
    expect(quartersToChoose(results()).map(({ value }) => value)).toEqual([
      '2026Q4',
      '2026Q3',
      '2026Q2',
      '2026Q1',
      '2025Q4',
    ]);
    expect(quartersToChoose(results())[0]!.filled).toBe(false);
  });

  it('lead to an address that the router knows', () => {
    const { year, quarter } = quarterOf('2025Q4');
    expect(routeOf(`/hasil/${year}/${quarter}`)).toMatchObject({
      page: 'results',
      part: { year: '2025', quarter: '4' },
    });
    expect(routeOf('/hasil').page).toBe('results');
    expect(routeOf('/lkjip/2026')).toMatchObject({ page: 'year_report', part: { year: '2026' } });
  });
});

describe('the words of reports', () => {
  const keys = Object.keys(reportId) as (keyof typeof reportId)[];

  it('have the same holes in both languages, and no empty sentence', () => {
    for (const key of keys) {
      expect(holes(reportEn[key])).toEqual(holes(reportId[key]));
      expect(reportId[key].trim() && reportEn[key].trim()).not.toBe('');
    }
  });

  it('hold no sentence that nothing shows', () => {
    const all = fs
      .readdirSync('src/report')
      .map((name) => fs.readFileSync(`src/report/${name}`, 'utf8'))
      .join('\n');
    const made = /^(duty|state|trend|why|item)\./;
    expect(keys.filter((key) => !made.test(key) && !all.includes(`'${key}'`))).toEqual([]);
  });
});
