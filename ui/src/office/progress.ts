// The steps of the set-up, and what of each is there already. Nothing of it is stored: it is what
// the agency has.

import type { Administration } from '../api/types';

export const stepNames = [
  'agency',
  'procedure',
  'units',
  'positions',
  'people',
  'performers',
  'indicators',
  'ready',
] as const;
export type StepName = (typeof stepNames)[number];

/** A unit that fills in figures needs a position that answers for it. */
function isHeaded(all: Administration, unit: string): boolean {
  return all.positions.some(
    ({ unit_id, role }) => unit_id === unit && (role === 'unit_head' || role === 'secretary'),
  );
}

const steps: Record<StepName, (all: Administration) => boolean> = {
  agency: (all) => all.agency.named,
  procedure: (all) => all.sops.length > 0,
  units: (all) => all.units.some((unit) => unit.reports_data),
  positions: (all) =>
    all.positions.some((position) => position.role === 'head') &&
    all.units.every((unit) => !unit.reports_data || isHeaded(all, unit.id)),
  people: (all) => holders(all).size > 0,
  performers: (all) =>
    all.sops.length > 0 &&
    all.sops.every((sop) =>
      sop.columns.every((column) => column.per_unit || column.position_id !== null),
    ),
  indicators: (all) => all.indicators.some((indicator) => indicator.targets.length > 0),
  ready: (all) => all.has_cases,
};

export function isDone(all: Administration, step: StepName): boolean {
  return steps[step](all);
}

/** Done steps of the set-up, without the last one: opening a case is its end, not part of it. */
export function countDone(all: Administration): number {
  return stepNames.filter((step) => step !== 'ready' && isDone(all, step)).length;
}

/** The first step that is not done; `ready` when all are. */
export function nextStep(all: Administration): StepName {
  return stepNames.find((step) => !isDone(all, step)) ?? 'ready';
}

/** Who holds each position now, by the id of the position. */
export function holders(all: Administration, now = new Date()): Map<string, string> {
  const at = now.toISOString();
  const found = new Map<string, string>();
  for (const tenure of all.tenures) {
    const runs = tenure.from <= at && (tenure.until === null || tenure.until > at);
    if (runs) found.set(tenure.position_id, tenure.person_id);
  }
  return found;
}
