// Names to choose from: positions with their holders, indicators with their measure.

import type { Catalogue, Indicator } from '../api/types';
import { t, word } from '../words/words.svelte';

export function positionOptions(catalogue: Catalogue) {
  return catalogue.positions.map(({ id, title, holder }) => ({
    value: id,
    label: title,
    sub: holder ?? t('organisation.vacant'),
  }));
}

/** The signs as people write them. Only between blanks: a name may hold "/" itself. */
export function formulaWords(formula: string): string {
  return formula.replaceAll(' / ', ' ÷ ').replaceAll(' : ', ' ÷ ').replaceAll(' * ', ' × ');
}

/** "persen · makin tinggi makin baik · A ÷ B × 100" */
export function indicatorSub(indicator: Indicator): string {
  const polarity = word('polarity', indicator.polarity);
  const formula = formulaWords(indicator.formula_text);
  return [indicator.unit, polarity, formula].filter(Boolean).join(' · ');
}
