import { Injectable } from '@nestjs/common';
import type { RowEvidence } from '@rinjo/contract';
import { Clock } from '../../../../platform/time/clock.js';
import type { MeasuringWindow } from '../../../../platform/measures/row-finding.js';
import { type AvailabilityRecord, AvailabilityReader } from '../ledger/availability-reader.js';
import { Incidents } from '../ledger/incidents.js';
import { slotOf, type Slot } from '../formulas/slot.js';

/** What the rows about failures look at: the twelve months before the end of a window. */
@Injectable()
export class Year {
  /** One sheet asks for several rows of the same window: a year is read once for all of them. */
  private readonly read = new WeakMap<MeasuringWindow, Promise<AvailabilityRecord>>();

  constructor(
    private readonly reader: AvailabilityReader,
    private readonly incidents: Incidents,
    private readonly clock: Clock,
  ) {}

  get now(): Slot {
    return slotOf(this.clock.now());
  }

  record(window: MeasuringWindow): Promise<AvailabilityRecord> {
    const known = this.read.get(window);
    if (known) return known;
    const record = this.reader.record(this.begin(window.to), window.to, window.tenantId);
    this.read.set(window, record);
    return record;
  }

  async evidence({ to }: MeasuringWindow): Promise<RowEvidence[]> {
    const rows = await this.incidents.since(this.begin(to));
    return rows
      .filter(({ openedAt }) => openedAt < to)
      .map(({ id, openedAt }) => ({ ledger: 'incident', id, at: openedAt.toISOString() }));
  }

  begin(to: Date): Date {
    const begin = new Date(to);
    begin.setUTCFullYear(begin.getUTCFullYear() - 1);
    return begin;
  }
}
