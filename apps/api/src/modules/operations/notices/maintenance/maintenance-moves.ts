import type { MaintenanceKind, MaintenanceState } from '@rinjo/contract';

/** What operators do with work on the service. */
export type MaintenanceMove = 'change' | 'announce' | 'start' | 'verify' | 'resume' | 'complete' | 'cancel';

const FROM: Readonly<Record<MaintenanceMove, readonly MaintenanceState[]>> = {
  change: ['draft', 'announced'],
  announce: ['draft'],
  start: ['announced'],
  verify: ['in_progress'],
  resume: ['verifying'],
  complete: ['in_progress', 'verifying'],
  cancel: ['draft', 'announced'],
};

export const mayMove = (move: MaintenanceMove, state: MaintenanceState): boolean =>
  FROM[move].includes(state);

/** Before its time planned work does not begin: what is down then was announced for later. */
export const isTooEarly = (
  { kind, plannedStart }: { readonly kind: MaintenanceKind; readonly plannedStart: Date },
  now: Date,
): boolean => kind === 'planned' && now < plannedStart;

interface Times {
  readonly plannedStart: Date;
  readonly plannedEnd: Date;
}

/** Earlier or longer than was announced: for that, people have to be told as early as for something new. */
export const isWider = (before: Times, after: Times): boolean =>
  after.plannedStart < before.plannedStart || lengthOf(after) > lengthOf(before);

const lengthOf = ({ plannedStart, plannedEnd }: Times): number =>
  plannedEnd.getTime() - plannedStart.getTime();
