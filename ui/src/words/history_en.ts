// Words of the panel beside a figure, in English.

import type { historyId } from './history_id';

export const historyEn = {
  actual: 'Actual',
  achievement: 'Achievement',
  as: '{1}, as {2}',
  close: 'Close',
  comments: 'Comments',
  entered_by: 'Entered by',
  here: 'In this case',
  nobody: 'No comment yet. Write here when the checker needs an explanation of the figure.',
  none_before: 'There is no data of an earlier period.',
  none_here: 'Not handed in yet in this case.',
  not_yours: 'Only those who hold a task of this case may comment.',
  period: 'Period',
  quarters: 'Earlier periods',
  range: 'Over the last {1} periods: {2} to {3} {4}.',
  said: 'The comment is kept; who fills in and who checks can see it.',
  say: 'Send the comment',
  saying: 'Sending…',
  'state.empty': 'not filled in',
  'state.filled': 'filled in',
  'state.nihil': 'nil',
  'state.not_measured': 'not measured',
  target: 'Target',
  text: 'Write a comment',
  text_hint: 'It travels with the form to the checker. It cannot be changed or removed.',
  title: 'History of the figure',
} as const satisfies Record<keyof typeof historyId, string>;
