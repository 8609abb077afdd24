import { describe, expect, it } from 'vitest';
import type { IndicatorRules } from '../src/api/types';
import { cellsOf, textOf } from '../src/base/cells';
import { periodOf, readPlan } from '../src/measure/plan_rows';
import { draftOf, errorsOf, freeId, rulesOf } from '../src/measure/rules_form';
import { measureEn } from '../src/words/measure_en';
import { measureId } from '../src/words/measure_id';

const rules: IndicatorRules = {
  measure: 'hari',
  precision: 1,
  rule: {
    polarity: 'lower',
    lower_rule: 'inverse',
    band: null,
    zero_target: 'not_measured',
    zero_actual: 'full',
    cap_percent: '120',
    floor_percent: '-0.5',
  },
  time: { rule: 'average', target: 'to_date', missing: 'block', carry: false },
  over_units: null,
  scale: '',
  weight: '2.5',
  components: [{ id: 'a', name: 'Hari', unit: 'hari' }],
  formula: 'a',
  checks: [{ condition: 'a > 0', severity: 'error', words: 'hari kerja' }],
  outlier_percent: '50',
};

describe('the form of the rules', () => {
  it('gives back the rules that it was filled with', () => {
    expect(rulesOf(draftOf(rules))).toEqual(rules);
  });
  it('sends no formula of "lower is better" where it means nothing', () => {
    const draft = { ...draftOf(rules), polarity: 'higher' as const };
    expect(rulesOf(draft).rule.lower_rule).toBeNull();
  });
  it('reads figures as officials type them', () => {
    const draft = { ...draftOf(rules), cap: '112,5' };
    expect(errorsOf(draft)).toEqual([]);
    expect(rulesOf(draft).rule.cap_percent).toBe('112.5');
  });
  it('names the fields that hold no number, and the ends of a range that are missing', () => {
    const draft = { ...draftOf(rules), polarity: 'range' as const, cap: 'banyak' };
    expect(errorsOf(draft).map(({ field }) => field)).toEqual(['r_cap', 'r_from', 'r_to']);
  });
  it('leaves out a check without a condition', () => {
    const draft = draftOf(rules);
    draft.checks.push({ condition: ' ', severity: 'warning', words: 'kosong' });
    expect(rulesOf(draft).checks).toEqual(rules.checks);
  });
  it('finds the next free name of a component', () => {
    expect(freeId(draftOf(rules))).toBe('b');
  });
});

describe('the table of a plan', () => {
  it('is the same after it was written as text', () => {
    const lines = [
      ['Tingkat', 'Uraian'],
      ['tujuan', 'Daerah "rukun"\tdan aman'],
    ];
    expect(cellsOf(textOf(lines))).toEqual(lines);
  });
  it('reads periods as offices write them', () => {
    expect(periodOf('Target 2026')).toBe('2026');
    expect(periodOf('TW III 2026')).toBe('2026Q3');
    expect(periodOf('2026 Tribulan 4')).toBe('2026Q4');
    expect(periodOf('2026Q1')).toBe('2026Q1');
    expect(periodOf('Keterangan')).toBeNull();
  });
  it('takes each row with its owner, budget and targets', () => {
    const rows = readPlan(
      'Tingkat;Kode;Uraian;Penanggung jawab;Pagu;2026;TW I 2026\n' +
        'Program;5.01;"Program; penunjang";Sekretaris;1.250.000;;\nindikator;1.1;;;;92;\n',
    )!;
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      level: 'program',
      code: '5.01',
      name: 'Program; penunjang',
      owner: 'Sekretaris',
      budget: '1.250.000',
      targets: [],
    });
    expect(rows[1]!.targets).toEqual([{ period: '2026', target: '92' }]);
  });
  it('refuses a table that names no columns', () => {
    expect(readPlan('program;5.01;Penunjang')).toBeNull();
  });
});

describe('the words about measuring', () => {
  it('are the same keys in both languages', () => {
    expect(Object.keys(measureEn)).toEqual(Object.keys(measureId));
  });
});
