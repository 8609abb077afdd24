import { expect, it } from 'vitest';
import { paths, routeOf } from '../src/base/router.svelte';

it.each([
  ['/', 'tasks'],
  ['/tugas/', 'tasks'],
  [paths.case('17'), 'case'],
  [paths.openCase, 'open_case'],
  [paths.task('17', '3'), 'task'],
  [paths.taskDone('17', '3'), 'task_done'],
  [paths.sop('4'), 'sop'],
  ['/tidak-ada', 'not_found'],
  ['/pelaksanaan/../17', 'not_found'],
])('%s shows %s', (path, page) => expect(routeOf(path).page).toBe(page));

it('takes the case and the visit from the address', () => {
  expect(routeOf('/pelaksanaan/17/tugas/3').part).toEqual({ case: '17', visit: '3' });
});
