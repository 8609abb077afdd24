// What an entry comes to: realisation and achievement as the server reckoned them, for the typing as
// it stands. While the server has not answered yet there is no number, and the page says so.

import type { DraftValue, Indicator } from '../api/types';
import { typeNumber } from '../base/numbers';
import type { Reckoned } from './draft_keeper.svelte';
import { isFilled, type Figure } from './work';

export interface Preview {
  actual: string | null; // decimal text
  achievement: string | null; // percent, decimal text
  why: string; // why there is no achievement, a word of the contract; '' if there is one
  refusal: { title_id: string; title_en: string } | null;
  findings: DraftValue['findings']; // what the checks say
  pending: boolean; // filled in, and not reckoned yet
}

const kNothing: Preview = {
  actual: null,
  achievement: null,
  why: '',
  refusal: null,
  findings: [],
  pending: false,
};

function isUnchanged(indicator: Indicator, figure: Figure): boolean {
  const { value, components } = indicator;
  if (value.state !== figure.state) return false;
  if (components.length === 0) return figure.actual === typeNumber(value.actual);
  return components.every(
    ({ id }) => (figure.components[id] ?? '') === typeNumber(value.components[id] ?? null),
  );
}

/** Cannot fail. */
export function previewOf(indicator: Indicator, figure: Figure, reckoned?: Reckoned): Preview {
  if (figure.state !== 'filled') return kNothing;
  if (reckoned && reckoned.typed === JSON.stringify(figure)) {
    return { ...reckoned.value, pending: false };
  }
  if (isUnchanged(indicator, figure)) {
    return {
      ...kNothing,
      actual: indicator.value.actual,
      achievement: indicator.value.achievement,
    };
  }
  return { ...kNothing, pending: isFilled(indicator, figure) };
}
