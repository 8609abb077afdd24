// The answer of a decision step: yes goes on, no goes back with a direction.

import type { ActFields, TaskStep } from '../api/types';
import type { FieldError } from '../base/field_error';
import { t } from '../words/words.svelte';

export interface Answer {
  choice: '' | NonNullable<ActFields<'complete_step'>['decision']>;
  reason: string;
  target: string; // number of the step that "no" goes to, or '' for the SOP's own
}

export function checkDecision(decision: TaskStep['decision'], answer: Answer): FieldError[] {
  if (!decision) return [];
  if (!answer.choice) {
    return [{ field: 'decision', label: t('decision.title'), message: t('error.not_chosen') }];
  }
  if (answer.choice === 'yes') return [];
  const found: FieldError[] = [];
  if (!answer.reason.trim()) {
    const message = t('error.direction');
    found.push({ field: 'direction', label: t('decision.direction'), message });
  }
  if (decision.no_target === null && !answer.target) {
    const message = t('error.not_chosen');
    found.push({ field: 'no_target', label: t('decision.target'), message });
  }
  return found;
}
