import type { MaintenanceKind } from '@rinjo/contract';
import { type Run, joined } from './runs.js';
import { slotFrom, slotOf } from './slot.js';

/** Work on the service as it was announced and as it came. */
export interface PlannedWork {
  readonly kind: MaintenanceKind;
  /** When the last of those concerned had the notice; null: not yet. */
  readonly toldAt: Date | null;
  /** The last moment at which that was early enough; null: it never is. */
  readonly noticeBy: Date | null;
  readonly plannedStart: Date;
  readonly plannedEnd: Date;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  readonly cancelled: boolean;
}

/** Emergencies, and work that was announced too late, are downtime. */
export const wasInTime = ({
  kind,
  toldAt,
  noticeBy,
}: Pick<PlannedWork, 'kind' | 'toldAt' | 'noticeBy'>): boolean =>
  kind === 'planned' && toldAt !== null && noticeBy !== null && toldAt <= noticeBy;

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
