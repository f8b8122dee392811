import { type Run, joined } from './runs.js';
import { slotFrom, slotOf } from './slot.js';

export const MAINTENANCE_KINDS = ['planned', 'emergency'] as const;
export type MaintenanceKind = (typeof MAINTENANCE_KINDS)[number];

/** Work on the service as it was announced and as it came. */
export interface PlannedWork {
  readonly kind: MaintenanceKind;
  /** When the last of those concerned had the notice; null: not yet. */
  readonly announcedAt: Date | null;
  /** The least time from then to the start, in milliseconds. */
  readonly leadMs: number;
  readonly plannedStart: Date;
  readonly plannedEnd: Date;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  readonly cancelled: boolean;
}

/** Emergencies, and work that was announced too late, are downtime. */
export const wasInTime = ({ kind, announcedAt, leadMs, plannedStart }: PlannedWork): boolean =>
  kind === 'planned' && announcedAt !== null && plannedStart.getTime() - announcedAt.getTime() >= leadMs;

/** Slots that are wholly within work announced in time, neither before or after what was planned nor when nobody worked. */
export function plannedSlots(works: readonly PlannedWork[]): Run[] {
  return joined(
    works
      .filter((work) => wasInTime(work) && !work.cancelled && work.actualStart !== null)
      .map(({ plannedStart, plannedEnd, actualStart, actualEnd }) => ({
        from: slotFrom(later(plannedStart, actualStart)),
        to: slotOf(earlier(plannedEnd, actualEnd)),
      })),
  );
}

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);
const earlier = (one: Date, other: Date | null): Date => (other && other < one ? other : one);
