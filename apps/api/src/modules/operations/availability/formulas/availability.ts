import { SLOT_MS } from '@rinjo/contract';
import { blipSlots, failuresOf, type Incident, troublesOf } from './incidents.js';
import { joined, type Run, shared, slotsIn, without } from './runs.js';

/** One component of those without which the service is down. */
export interface ComponentDays {
  /** Failed or missing. */
  readonly bad: readonly Run[];
}

export interface AvailabilityInput {
  readonly window: Run;
  readonly components: readonly ComponentDays[];
  /** Work announced in time: `plannedSlots`. */
  readonly planned: readonly Run[];
}

/** Rounded against us: percentages down, durations up, time between failures down. */
export interface Availability {
  /** Slots that count. */
  readonly slots: number;
  /** Slots in which one of the components was bad. */
  readonly down: number;
  /** Hundredths of a percent; null when no slot counts. */
  readonly basisPoints: number | null;
  readonly incidents: readonly Incident[];
  readonly failures: readonly Run[];
  readonly longFailures: number;
  /** Down slots in no incident. */
  readonly blips: number;
  /** Seconds; null without a failure. */
  readonly mttrS: number | null;
  /** Seconds; null without a failure. */
  readonly mtbfS: number | null;
}

const SLOT_S = SLOT_MS / 1000;
/** A failure of a day or more. */
const LONG_SLOTS = (24 * 3600) / SLOT_S;

/**
 * (planned service time - downtime) / planned service time, as METI's form has it (2010, "service availability"), with mean times to
 * repair and between failures (check sheet, section 5).
 */
export function availabilityOf({ window, components, planned }: AvailabilityInput): Availability {
  const excluded = shared(joined(planned), [window]);
  const bad = components.map(({ bad }) => shared(joined(bad), [window]));
  const incidents = bad.flatMap((slots) => troublesOf(slots, window.to, excluded).incidents);
  const downRuns = without(joined(bad.flat()), excluded);
  const [slots, down] = [slotsIn([window]) - slotsIn(excluded), slotsIn(downRuns)];
  const failures = failuresOf(incidents, window.to);
  const n = failures.length;
  return {
    ...{ slots, down, incidents, failures },
    basisPoints: basisPointsOf(slots, down),
    longFailures: failures.filter(({ from, to }) => to - from >= LONG_SLOTS).length,
    blips: blipSlots(downRuns, incidents, window.to),
    mttrS: n === 0 ? null : Math.ceil((slotsIn(failures) * SLOT_S) / n),
    mtbfS: n === 0 ? null : Math.floor(((slots - down) * SLOT_S) / n),
  };
}

/** 100.00 % only without a bad slot. */
export const basisPointsOf = (slots: number, down: number): number | null =>
  slots === 0 ? null : Math.floor(((slots - down) * 10_000) / slots);
