import { Injectable } from '@nestjs/common';
import { type Figure, type FigureName, SLOT_MS } from '@rinjo/contract';
import { offTarget } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import type { Availability } from '../formulas/availability.js';
import { serviceOf } from '../ledger/availability-reader.js';
import { findingOf, NOTHING, TARGETS } from './availability-findings.js';
import { Year } from './year.js';

/** Row 10: how long a failure lasts on average; one that goes on counts with its time so far. */
@Injectable()
export class MeanTimeToRepair implements RowMeasure {
  readonly row = 10;

  constructor(private readonly year: Year) {}

  async measure(window: MeasuringWindow): Promise<RowFinding> {
    const record = await this.year.record(window);
    const service = serviceOf(record);
    if (!service) return NOTHING;
    const { mttrS, failures } = service;
    const mttr: Figure[] =
      mttrS === null
        ? []
        : [{ name: 'mttr', unit: 'seconds', amount: mttrS, samples: failures.length, target: TARGETS.mttr }];
    return findingOf(record, this.year.now, {
      figures: [...mttr, countOf('failures', failures.length, service.slots), watched(service)],
      reasons: offTarget(mttr),
      evidence: await this.year.evidence(window),
    });
  }
}

/** Row 12: how many failures there were, and how many of a day or more. */
@Injectable()
export class NumberOfFailures implements RowMeasure {
  readonly row = 12;

  constructor(private readonly year: Year) {}

  async measure(window: MeasuringWindow): Promise<RowFinding> {
    const record = await this.year.record(window);
    const service = serviceOf(record);
    if (!service) return NOTHING;
    const { failures, longFailures, mtbfS, slots, blips } = service;
    const counts = [
      countOf('failures', failures.length, slots, TARGETS.failures),
      countOf('long_failures', longFailures, slots, TARGETS.longFailures),
    ];
    return findingOf(record, this.year.now, {
      figures: [
        ...counts,
        ...(mtbfS === null
          ? []
          : [
              {
                name: 'mtbf',
                unit: 'seconds',
                amount: mtbfS,
                samples: failures.length,
                target: null,
              } as const,
            ]),
        countOf('blips', blips, slots),
        watched(service),
      ],
      reasons: offTarget(counts),
      evidence: await this.year.evidence(window),
    });
  }
}

const countOf = (
  name: FigureName,
  amount: number,
  samples: number,
  target: number | null = null,
): Figure => ({
  ...{ name, unit: 'count', amount, samples, target },
});

/** "None in N days". */
const watched = ({ slots }: Availability): Figure => ({
  name: 'days_measured',
  unit: 'days',
  samples: slots,
  target: null,
  amount: Math.floor((slots * SLOT_MS) / (24 * 3_600_000)),
});
