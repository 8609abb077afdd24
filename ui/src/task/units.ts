// Who has handed in and who has not, in the order in which one has to act on it.

import type { UnitState } from '../api/types';

export type UnitFilter = 'all' | 'open' | 'done';

export function isOpen(unit: UnitState): boolean {
  return unit.state !== 'done' && unit.state !== 'closed';
}

/** Those that are awaited first, the nearest deadline on top; then those that are done, by name. */
export function inOrder(units: UnitState[], filter: UnitFilter): UnitState[] {
  const shown = units.filter((unit) => filter === 'all' || isOpen(unit) === (filter === 'open'));
  const key = (unit: UnitState) =>
    isOpen(unit) ? `0 ${unit.due_at ?? '9'} ${unit.name}` : `1 ${unit.name}`;
  return shown.sort((a, b) => key(a).localeCompare(key(b)));
}
