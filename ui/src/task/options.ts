// Names to choose from: positions with their holders, indicators with their measure.

import type { Catalogue, Indicator } from '../api/types';
import { t } from '../words/words.svelte';

export function positionOptions(catalogue: Catalogue) {
  return catalogue.positions.map(({ id, title, holder }) => ({
    value: id,
    label: title,
    sub: holder ?? t('organisation.vacant'),
  }));
}

/** "persen · makin tinggi makin baik · A : B x 100" */
export function indicatorSub(indicator: Indicator): string {
  const polarity = t(indicator.polarity === 'higher' ? 'polarity.higher' : 'polarity.lower');
  return [indicator.unit, polarity, indicator.formula_text].filter(Boolean).join(' · ');
}
