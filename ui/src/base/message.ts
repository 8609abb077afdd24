// The text of a reminder that people paste into a message: what, for whom, where.

import { t } from '../words/words.svelte';

export interface Reminder {
  activity: string;
  title: string;
  names: string[];
  due?: string;
  link: string;
}

export function whatsAppText({ activity, title, names, due, link }: Reminder): string {
  const lines = [t('message.greeting'), t('message.task', activity, title)];
  if (names.length) lines.push(t('message.waiting'), ...names.map((name) => `- ${name}`));
  if (due) lines.push(t('message.due', due));
  lines.push(link);
  return lines.join('\n');
}
