// The sentence that a person reads when something was refused or did not arrive.

import { Refusal } from '../api/client';
import { language, t } from '../words/words.svelte';

export function sentence(error: unknown): string {
  if (error instanceof Refusal) {
    const { title_id, title_en } = error.problem;
    return language.now === 'en' ? title_en : title_id;
  }
  return t('error.unreachable');
}

/** Somebody was faster, or the page is older than the record. */
export function isStale(error: unknown): boolean {
  const kind = error instanceof Refusal ? error.problem.class : '';
  return kind === 'conflict' || kind === 'not_now';
}

export function isMissing(error: unknown): boolean {
  return error instanceof Refusal && error.status === 404;
}
