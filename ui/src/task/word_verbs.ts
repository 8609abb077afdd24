// Acts on a visit that ask for a reason first.

import type { Verb } from '../api/types';

export const wordVerbs = [
  'pause_step',
  'recall_step',
  'return_step',
  'extend_deadline',
  'reassign_task',
  'waive_separation',
] as const satisfies Verb[];

export type WordVerb = (typeof wordVerbs)[number];
