// What a filled workbook would change in the form that is being typed.

import type { CheckedForm, Indicator } from '../api/types';
import { typeNumber } from '../base/numbers';
import type { Figure } from '../task/work';

type Value = CheckedForm['values'][number];

export interface Change {
  indicator: Indicator;
  before: Figure;
  after: Figure;
}

function figureOf(indicator: Indicator, value: Value): Figure {
  return {
    indicator_id: value.indicator_id,
    components: Object.fromEntries(
      indicator.components.map(({ id }) => [id, typeNumber(value.components[id])]),
    ),
    actual: indicator.components.length ? '' : typeNumber(value.actual),
    state: value.state,
    note: value.note,
  };
}

/** The indicators whose typing would differ, in the order of the form. */
export function changesOf(
  checked: CheckedForm,
  indicators: Indicator[],
  figures: Figure[],
): Change[] {
  return indicators.flatMap((indicator) => {
    const value = checked.values.find((one) => one.indicator_id === indicator.id);
    const before = figures.find((one) => one.indicator_id === indicator.id);
    if (!value || !before) return [];
    const after = figureOf(indicator, value);
    return JSON.stringify(after) === JSON.stringify(plain(before))
      ? []
      : [{ indicator, before, after }];
  });
}

/** Without what a page adds to it, in the order of figureOf(). */
function plain({ indicator_id, components, actual, state, note }: Figure): Figure {
  return { indicator_id, components, actual, state, note };
}

/** What stands in a figure, in one line; `words` names its state. */
export function figureText(
  indicator: Indicator,
  figure: Figure,
  words: (state: Figure['state']) => string,
): string {
  if (figure.state !== 'filled') return words(figure.state);
  const parts = indicator.components.map(
    ({ id, name }) => `${name}: ${figure.components[id] || '–'}`,
  );
  return parts.length ? parts.join('; ') : figure.actual || '–';
}

/** Puts the changes into what is being typed. */
export function take(changes: Change[], figures: Figure[]): void {
  for (const { after } of changes) {
    const figure = figures.find((one) => one.indicator_id === after.indicator_id);
    if (figure) Object.assign(figure, after);
  }
}
