// The rules of an indicator as they are typed: every choice as text, and back as the contract
// wants them. Figures are typed the Indonesian way and leave as decimal text.

import type { IndicatorRule, IndicatorRules } from '../api/types';
import type { FieldError } from '../base/field_error';
import { readNumber, typeNumber } from '../base/numbers';
import { m, type MeasureKey } from '../words/measure';

export interface RulesDraft {
  measure: string;
  precision: string;
  polarity: IndicatorRule['polarity'];
  lower_rule: string; // '' for none
  from: string;
  to: string;
  zero_target: IndicatorRule['zero_target'];
  zero_actual: IndicatorRule['zero_actual'];
  cap: string;
  floor: string;
  time: string; // '' for none
  target: IndicatorRules['time']['target'];
  missing: IndicatorRules['time']['missing'];
  carry: boolean;
  over_units: string; // '' for the usual one
  scale: string;
  weight: string;
  components: { id: string; name: string; unit: string }[];
  formula: string;
  checks: CheckDraft[];
  outlier: string; // '' for none
}

export interface CheckDraft {
  condition: string;
  severity: 'error' | 'warning';
  words: string;
}

export function draftOf(rules: IndicatorRules): RulesDraft {
  return {
    measure: rules.measure,
    precision: String(rules.precision),
    ...ruleDraft(rules.rule),
    time: rules.time.rule ?? '',
    target: rules.time.target,
    missing: rules.time.missing,
    carry: rules.time.carry,
    over_units: rules.over_units ?? '',
    scale: rules.scale,
    weight: typeNumber(rules.weight),
    components: rules.components.map((component) => ({ ...component })),
    formula: rules.formula,
    checks: (rules.checks ?? []).map((check) => ({ ...check })),
    outlier: typeNumber(rules.outlier_percent),
  };
}

/** The part of the draft that a preset replaces. */
export function ruleDraft(rule: IndicatorRule) {
  return {
    polarity: rule.polarity,
    lower_rule: rule.lower_rule ?? '',
    from: typeNumber(rule.band?.[0]),
    to: typeNumber(rule.band?.[1]),
    zero_target: rule.zero_target,
    zero_actual: rule.zero_actual,
    cap: typeNumber(rule.cap_percent),
    floor: typeNumber(rule.floor_percent),
  };
}

const numberFields: [keyof RulesDraft, string, MeasureKey][] = [
  ['cap', 'r_cap', 'rules.cap'],
  ['floor', 'r_floor', 'rules.floor'],
  ['weight', 'r_weight', 'rules.weight'],
  ['outlier', 'r_outlier', 'checks.outlier'],
];

/** What cannot be sent as it is typed. What the rules themselves say, the server says. */
export function errorsOf(draft: RulesDraft): FieldError[] {
  const fields = [...numberFields];
  if (draft.polarity === 'range')
    fields.push(['from', 'r_from', 'rules.band_from'], ['to', 'r_to', 'rules.band_to']);
  return fields
    .filter(([name]) => {
      const read = readNumber(draft[name] as string);
      const needed = name === 'from' || name === 'to';
      return !read.ok || (needed && read.value === null);
    })
    .map(([, field, label]) => ({ field, label: m(label), message: m('rules.number') }));
}

function figure(typed: string): string | null {
  const read = readNumber(typed);
  return read.ok ? read.value : null;
}

/** Only for a draft without errors. */
export function rulesOf(draft: RulesDraft): IndicatorRules {
  const usesLower = ['lower', 'range', 'zero_is_best'].includes(draft.polarity);
  return {
    measure: draft.measure.trim(),
    precision: parseInt(draft.precision, 10),
    rule: {
      polarity: draft.polarity,
      lower_rule: (usesLower && draft.lower_rule ? draft.lower_rule : null) as 'linear' | null,
      band: draft.polarity === 'range' ? [figure(draft.from) ?? '', figure(draft.to) ?? ''] : null,
      zero_target: draft.zero_target,
      zero_actual: draft.zero_actual,
      cap_percent: figure(draft.cap),
      floor_percent: figure(draft.floor),
    },
    time: {
      rule: (draft.time || null) as 'sum' | null,
      target: draft.target,
      missing: draft.missing,
      carry: draft.carry,
    },
    over_units: (draft.over_units || null) as 'sum' | null,
    scale: draft.scale,
    weight: figure(draft.weight),
    components: draft.components.map(({ id, name, unit }) => ({
      id: id.trim(),
      name: name.trim(),
      unit: unit.trim(),
    })),
    formula: draft.formula.trim(),
    checks: draft.checks
      .filter(({ condition }) => condition.trim())
      .map(({ condition, severity, words }) => ({
        condition: condition.trim(),
        severity,
        words: words.trim(),
      })),
    outlier_percent: figure(draft.outlier),
  };
}

/** The next free one-letter name for a component. */
export function freeId(draft: RulesDraft): string {
  const taken = draft.components.map(({ id }) => id);
  return [...'abcdefghijklmnopqrstuvwxyz'].find((id) => !taken.includes(id)) ?? '';
}
