import { Injectable, type OnModuleInit } from '@nestjs/common';
import { judged, offTarget } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { Clock } from '../../../../platform/time/clock.js';
import {
  findingOf,
  MaintenanceWindows,
  NOTHING,
  type PublishedRow,
  sampleReasons,
  serviceOf,
  Year,
} from '../../availability/index.js';
import { stopFigures, workEvidence } from './planned-rows.js';

/** Row 1 of the check sheet: that the service stops by plan only, and no longer than was promised. */
@Injectable()
export class PlannedStops implements OnModuleInit {
  constructor(
    private readonly rows: RowMeasures,
    private readonly windows: MaintenanceWindows,
    private readonly year: Year,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rows.add({ row: 1, measure: (window) => this.measure(window) });
  }

  private async measure(window: MeasuringWindow): Promise<RowFinding> {
    const record = await this.year.record(window);
    const service = serviceOf(record);
    if (!service) return NOTHING;
    const [from, to] = [this.year.begin(window.to), earlier(window.to, this.clock.now())];
    const works = (await this.windows.since(from, window.tenantId)).filter((work) => hasBegun(work, to));
    const figures = stopFigures(works, from, to, service.slots);
    const finding = findingOf(record, this.year.now, {
      ...{ figures, reasons: [], evidence: workEvidence(works) },
    });
    // What was planned is written down by people: nobody outside has to see it.
    return {
      ...finding,
      ...judged([...offTarget(figures.slice(0, 1)), ...sampleReasons(record, this.year.now)]),
    };
  }
}

const hasBegun = ({ actualStart }: PublishedRow, to: Date): boolean =>
  actualStart !== null && actualStart < to;
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
