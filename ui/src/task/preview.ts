// The achievement shown beside an entry. The number of record is the server's. Only the plainest
// rule (higher is better, the value itself is typed) is foreseen here, in exact rationals; every
// other rule shows the server's value until the entry differs from it, and then a dash.

import type { Indicator } from '../api/types';
import { divide, multiply, rational, readNumber, rounded, typeNumber } from '../base/numbers';
import type { Figure } from './work';

const kPlaces = 2; // decimals of a percentage
const kHundred = { top: 100n, bottom: 1n };

function isUnchanged(indicator: Indicator, figure: Figure): boolean {
  const { value, components } = indicator;
  if (value.state !== figure.state) return false;
  if (components.length === 0) return figure.actual === typeNumber(value.actual);
  return components.every(
    ({ id }) => (figure.components[id] ?? '') === typeNumber(value.components[id] ?? null),
  );
}

/** Percent in words of the page, "≈" before a foreseen one, or a dash. Cannot fail. */
export function previewOf(
  indicator: Indicator,
  figure: Figure,
  shown: (text: string) => string,
): string {
  if (figure.state !== 'filled') return '–';
  if (isUnchanged(indicator, figure)) {
    const { achievement } = indicator.value;
    return achievement === null ? '–' : `${shown(achievement)}%`;
  }
  if (indicator.components.length || indicator.polarity !== 'higher') return '–';
  const reading = readNumber(figure.actual);
  const actual = reading.ok ? rational(reading.value) : null;
  const target = rational(indicator.target);
  const ratio = actual && target ? divide(multiply(actual, kHundred), target) : null;
  return ratio ? `≈ ${shown(rounded(ratio, kPlaces))}%` : '–';
}
