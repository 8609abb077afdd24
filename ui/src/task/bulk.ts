// Several tasks in one go, one act for each: nothing is done that the page of the task would not let
// one do, and each has its own outcome. Signing is never done so: a document is read before it is signed.

import { server } from '../api/server';
import type { ActBody, TaskPage, TaskRow } from '../api/types';
import { ActKeys } from '../base/act_key';
import { sentence } from '../shell/sentence';
import { t } from '../words/words.svelte';

export type BulkVerb = 'claim_task' | 'complete_step';

export interface Outcome {
  task: TaskRow;
  failure: string; // '' when done
}

const kApproved = ['check', 'submit', 'report'];

/** What may be done to the tasks together, as far as the list tells. */
export function bulkVerbOf(tasks: TaskRow[]): BulkVerb | null {
  if (tasks.length === 0) return null;
  if (tasks.every(({ state }) => state === 'available')) {
    if (tasks.every(({ kind }) => kApproved.includes(kind))) return 'complete_step';
    return 'claim_task';
  }
  return tasks.every(({ kind }) => kApproved.includes(kind)) ? 'complete_step' : null;
}

/** Why the task has to be opened by itself; '' if it need not. */
export function obstacle(page: TaskPage, verb: BulkVerb): string {
  if (!page.allowed.includes(verb)) return t('bulk.not_allowed');
  if (verb === 'claim_task') return '';
  const open = page.step.inputs.some((input) => !input.registered);
  return open ? t('bulk.inputs') : '';
}

function bodyOf(page: TaskPage, verb: BulkVerb): ActBody<BulkVerb> {
  const body = { version: page.task.version, position_id: page.actor_positions[0] ?? '' };
  if (verb === 'claim_task') return body;
  const decision = page.step.decision ? { decision: 'yes' as const } : {};
  return { ...body, ...decision, inputs_stated: [], content: { note: '' }, uploads: [] };
}

async function one(task: TaskRow, verb: BulkVerb, keys: ActKeys): Promise<string> {
  const visit = String(task.visit);
  try {
    const page = await server.taskPage(task.case_id, visit);
    const why = obstacle(page, verb);
    if (why) return why;
    const body = bodyOf(page, verb);
    await server.act(task.case_id, visit, verb, body, keys.keyFor(verb, { ...body, task }));
    return '';
  } catch (error) {
    return sentence(error);
  }
}

/** One after the other, so that a weak line is not flooded. Cannot fail as a whole. */
export async function doAll(
  tasks: TaskRow[],
  verb: BulkVerb,
  onEach: (outcome: Outcome) => void,
): Promise<void> {
  const keys = new ActKeys();
  for (const task of tasks) onEach({ task, failure: await one(task, verb, keys) });
}
