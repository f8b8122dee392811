import { Injectable } from '@nestjs/common';
import type { FigureName } from '@rinjo/contract';
import { offTarget } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { rankIn, timesIn } from '../formulas/histogram.js';
import { slotOf } from '../formulas/slot.js';
import { AvailabilityReader } from '../ledger/availability-reader.js';
import { ProbeSamples } from '../ledger/probe-samples.js';
import { findingOf, TARGETS } from './availability-findings.js';
import { Year } from './year.js';

const MONTH_MS = 30 * 24 * 3_600_000;

/** Row 16: how far apart looks at the service were, as they were and not as they are set. */
@Injectable()
export class MonitoringInterval implements RowMeasure {
  readonly row = 16;

  constructor(
    private readonly reader: AvailabilityReader,
    private readonly samples: ProbeSamples,
    private readonly year: Year,
  ) {}

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const from = new Date(to.getTime() - MONTH_MS);
    const record = await this.reader.record(from, to, null);
    const window = { from: slotOf(from), to: slotOf(to) };
    const bins = (await this.samples.intervals(record.vantage, window)).map(({ seconds, times }) => ({
      ...{ value: seconds, times },
    }));
    const [p50, p95] = [rankIn(bins, 0.5), rankIn(bins, 0.95)];
    const samples = timesIn(bins);
    const figure = (name: FigureName, amount: number | null, target: number | null) =>
      amount === null ? [] : [{ name, unit: 'seconds' as const, amount, samples, target }];
    const judgedBy = figure('interval_p95', p95, TARGETS.interval);
    return findingOf(record, this.year.now, {
      figures: [
        ...judgedBy,
        ...figure('interval_p50', p50, null),
        ...figure('interval_max', bins.at(-1)?.value ?? null, null),
      ],
      reasons: offTarget(judgedBy),
      evidence: [],
    });
  }
}
