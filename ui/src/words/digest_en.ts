// Words of the daily digest, in English.

import type { digestId } from './digest_id';

export const digestEn = {
  at_once: 'At once, of everything',
  cases: '{1} events',
  each_day: 'Each working day at {1}:00 {2}',
  hint: 'With a daily digest the number in the head of the page rises only at that hour. No e-mail is sent.',
  kept: 'The choice is kept.',
  label: 'When you are told',
  late: '{1} tasks are late',
  nothing: 'Nothing happened since the digest before.',
  span: 'From {1} to {2}.',
  title: 'Daily digest',
  today: '{1} tasks are due today',
} as const satisfies Record<keyof typeof digestId, string>;
