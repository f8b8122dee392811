import type { Figure, MaintenanceKind, RowEvidence } from '@rinjo/contract';
import { wasInTime } from '../../availability/index.js';

const DAY_MS = 24 * 3_600_000;

/** What is promised (check sheet, sections 2 and 6), for an installation on one machine. */
export const PLANNED_TARGETS = {
  /** Seconds that planned work may take in twelve months. */
  stops: 10 * 3600,
  /** Days that the calendar of business days has to be ahead. */
  calendarDays: 90,
} as const;

/** Work on the service that people know of. */
export interface KnownWork {
  readonly id: string;
  readonly kind: MaintenanceKind;
  readonly state: string;
  readonly plannedStart: Date;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  readonly toldAt: Date | null;
  readonly noticeBy: Date | null;
}

/** How long planned work has taken, as it was done and not as it was planned. */
export function stopFigures(works: readonly KnownWork[], from: Date, to: Date, slots: number): Figure[] {
  const stops = works.filter(({ kind, actualStart }) => kind === 'planned' && actualStart !== null);
  const ms = stops.reduce((sum, work) => sum + workedMs(work, from, to), 0);
  return [
    {
      ...{ name: 'planned_stops', unit: 'seconds', amount: Math.ceil(ms / 1000) },
      ...{ samples: stops.length, target: PLANNED_TARGETS.stops },
    },
    { name: 'planned_windows', unit: 'count', amount: stops.length, samples: slots, target: null },
  ];
}

function workedMs({ actualStart, actualEnd }: KnownWork, from: Date, to: Date): number {
  if (!actualStart) return 0;
  const [begin, end] = [
    Math.max(actualStart.getTime(), from.getTime()),
    Math.min((actualEnd ?? to).getTime(), to.getTime()),
  ];
  return Math.max(0, end - begin);
}

/** Planned work by its notice: what is still being told, and is not late yet, is neither. */
export function noticeFigures(works: readonly KnownWork[], now: Date): Figure[] {
  const judged = works.filter(
    (work) =>
      work.kind === 'planned' &&
      (work.state !== 'cancelled' || work.actualStart !== null) &&
      (work.toldAt !== null || (work.noticeBy !== null && now > work.noticeBy)),
  );
  const late = judged.filter((work) => !wasInTime(work));
  const leads = judged.flatMap(({ toldAt, plannedStart }) =>
    toldAt === null ? [] : [plannedStart.getTime() - toldAt.getTime()],
  );
  return [
    { name: 'late_windows', unit: 'count', amount: late.length, samples: judged.length, target: 0 },
    ...(leads.length === 0
      ? []
      : [
          {
            ...({
              name: 'smallest_lead',
              unit: 'days',
              amount: Math.floor(Math.min(...leads) / DAY_MS),
            } as const),
            ...{ samples: leads.length, target: null },
          },
        ]),
  ];
}

export const workEvidence = (works: readonly KnownWork[]): RowEvidence[] =>
  works.map(({ id, plannedStart }) => ({ ledger: 'maintenance_window', id, at: plannedStart.toISOString() }));

/** Whole days from now on of which it is known whether they are business days. */
export const daysCovered = (coveredUntil: string, now: Date): number =>
  Math.max(0, Math.floor((Date.parse(`${coveredUntil}T15:00:00Z`) - now.getTime()) / DAY_MS));
