import { beforeAll, describe, expect, it } from 'vitest';
import type { TaskPage, TaskRow, UnitState } from '../src/api/types';
import { bulkVerbOf, obstacle } from '../src/task/bulk';
import { formulaWords } from '../src/task/options';
import { inOrder } from '../src/task/units';
import { moreWords } from '../src/words/words.svelte';

beforeAll(moreWords);

const unit = (name: string, state: UnitState['state'], due_at: string | null = null) =>
  ({ name, state, due_at }) as UnitState;

describe('the board of units', () => {
  const units = [
    unit('Ketahanan', 'done'),
    unit('Ideologi', 'working', '2026-11-24T09:00:00Z'),
    unit('Politik', 'available', '2026-11-23T09:00:00Z'),
    unit('Ekonomi', 'closed'),
  ];
  const names = (filter: 'all' | 'open' | 'done') => inOrder(units, filter).map(({ name }) => name);

  it('shows those that are awaited first, the nearest deadline on top', () => {
    expect(names('all')).toEqual(['Politik', 'Ideologi', 'Ekonomi', 'Ketahanan']);
  });

  it('parts those that are awaited from those that are done', () => {
    expect(names('open')).toEqual(['Politik', 'Ideologi']);
    expect(names('done')).toEqual(['Ekonomi', 'Ketahanan']);
  });
});

describe('several tasks at once', () => {
  const task = (kind: string, state: string) => ({ kind, state }) as TaskRow;
  const page = (more: object) =>
    ({ allowed: ['complete_step'], step: { inputs: [] }, ...more }) as unknown as TaskPage;

  it('are taken when nobody holds them, approved when all are to be checked', () => {
    expect(bulkVerbOf([])).toBe(null);
    expect(bulkVerbOf([task('order', 'available'), task('check', 'available')])).toBe('claim_task');
    expect(bulkVerbOf([task('check', 'working'), task('report', 'available')])).toBe(
      'complete_step',
    );
  });

  it('are never signed together', () => {
    expect(bulkVerbOf([task('sign', 'working')])).toBe(null);
  });

  it('leave out what has to be opened by itself, and say why', () => {
    const inputs = [{ name: 'Memo', registered: false }];
    expect(obstacle(page({}), 'complete_step')).toBe('');
    expect(obstacle(page({ step: { inputs } }), 'complete_step')).toMatch(/kelengkapan/);
    expect(obstacle(page({ allowed: [] }), 'claim_task')).not.toBe('');
  });
});

it('writes a formula as people do, and leaves names alone', () => {
  expect(formulaWords('Hadir / Diundang * 100')).toBe('Hadir ÷ Diundang × 100');
  expect(formulaWords('RT/RW aktif : RT/RW')).toBe('RT/RW aktif ÷ RT/RW');
});
