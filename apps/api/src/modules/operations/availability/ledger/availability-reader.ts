import { Injectable } from '@nestjs/common';
import { CORE_COMPONENTS, type ServiceComponent, type TenantId } from '@rinjo/contract';
import { Clock } from '../../../../platform/time/clock.js';
import { type Availability, availabilityOf } from '../formulas/availability.js';
import { judge, type Vantage } from '../formulas/judging.js';
import { plannedSlots } from '../formulas/planned-work.js';
import { joined, type Run, shared } from '../formulas/runs.js';
import { slotFrom, slotOf, startOf } from '../formulas/slot.js';
import { type IncidentRow, Incidents } from './incidents.js';
import { MaintenanceWindows, plannedWork } from './maintenance-windows.js';
import { ProbeSamples } from './probe-samples.js';
import { VantagePoint } from './vantage-point.js';

/** One component in a window. */
export interface ComponentRecord {
  readonly component: ServiceComponent;
  /** From the first slot that somebody saw on. */
  readonly window: Run;
  /** Failed, missing, or down as somebody has reported. */
  readonly bad: readonly Run[];
}

export interface AvailabilityRecord {
  readonly vantage: Vantage;
  /** From the first slot of the window that was looked at to its end; null: none was. */
  readonly window: Run | null;
  /** One past the last slot that somebody saw. */
  readonly lastSeen: number;
  readonly components: readonly ComponentRecord[];
  readonly planned: readonly Run[];
}

/** Puts together what the ledgers know of a time, for the formulas. */
@Injectable()
export class AvailabilityReader {
  constructor(
    private readonly samples: ProbeSamples,
    private readonly incidents: Incidents,
    private readonly windows: MaintenanceWindows,
    private readonly vantage: VantagePoint,
    private readonly clock: Clock,
  ) {}

  /**
   * Up to the end, or to what was last seen of what goes on now; a prober that has gone silent before that is downtime.
   * @param toldTo whose notices say what work was planned; null: everybody's
   */
  async record(from: Date, to: Date, toldTo: TenantId | null): Promise<AvailabilityRecord> {
    const now = slotOf(this.clock.now());
    const asked: Run = { from: slotFrom(from), to: Math.min(slotOf(to), now) };
    const vantage = await this.vantage.in(asked);
    const spans = await this.samples.spans(vantage, asked);
    const lastSeen = Math.max(...[...spans.values()].map(({ to }) => to));
    const planned = plannedSlots((await this.windows.since(from, toldTo)).map(plannedWork));
    if (spans.size === 0) return { vantage, window: null, lastSeen: 0, components: [], planned };
    const reports = (await this.incidents.since(from)).filter(({ source }) => source === 'report');
    // A slot or two may be under way now: they count once they are told of.
    const end = asked.to === now && now - lastSeen <= UNDER_WAY ? lastSeen : asked.to;
    const components = await Promise.all(
      [...spans].map(async ([component, span]): Promise<ComponentRecord> => {
        const window = { from: span.from, to: end };
        const { failed, missing } = judge(await this.samples.seen(component, vantage, window), window);
        const told = reports
          .filter((report) => report.component === component)
          .map((row) => downOf(row, end));
        return { component, window, bad: shared(joined([...failed, ...missing, ...told]), [window]) };
      }),
    );
    const first = Math.min(...[...spans.values()].map((span) => span.from));
    return { vantage, window: { from: first, to: end }, lastSeen, components, planned };
  }
}

const UNDER_WAY = 4;

/** What somebody has reported is down from the slot that it began in to the slot that it ended in. */
const downOf = ({ openedAt, closedAt }: IncidentRow, end: number): Run => ({
  from: slotOf(openedAt),
  to: closedAt === null ? end : slotFrom(closedAt),
});

/** The service as a whole: of the components without which it is down. */
export function serviceOf({ window, components, planned }: AvailabilityRecord): Availability | null {
  if (!window) return null;
  const core: readonly ServiceComponent[] = CORE_COMPONENTS;
  return availabilityOf({
    window,
    components: components.filter(({ component }) => core.includes(component)),
    planned,
  });
}

/** The same of a part of the time that was read. */
export const serviceWithin = (record: AvailabilityRecord, part: Run): Availability | null => {
  const [window] = record.window ? shared([record.window], [part]) : [];
  return window ? serviceOf({ ...record, window }) : null;
};

/** When what was read begins and ends. */
export const datesOf = ({ window }: AvailabilityRecord): { readonly from: Date; readonly to: Date } | null =>
  window && { from: startOf(window.from), to: startOf(window.to) };
