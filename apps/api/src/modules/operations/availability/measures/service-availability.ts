import { Injectable } from '@nestjs/common';
import { type Figure, type FigureName, SLOT_MS } from '@rinjo/contract';
import { isUnder, offTarget } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import type { Availability } from '../formulas/availability.js';
import { wholeMonths } from '../formulas/months.js';
import { startOf } from '../formulas/slot.js';
import { type AvailabilityRecord, serviceOf, serviceWithin } from '../ledger/availability-reader.js';
import { findingOf, NOTHING, TARGETS } from './availability-findings.js';
import { Year } from './year.js';

/** Row 5: availability by METI's formula, whole and by months. */
@Injectable()
export class ServiceAvailability implements RowMeasure {
  readonly row = 5;

  constructor(private readonly year: Year) {}

  async measure(window: MeasuringWindow): Promise<RowFinding> {
    const record = await this.year.record(window);
    const whole = serviceOf(record);
    if (!whole) return NOTHING;
    const months = monthsOf(record);
    const missed = months.filter(({ amount }) => amount < TARGETS.availability);
    return findingOf(record, this.year.now, {
      figures: [
        ...availabilityFigures(whole, record),
        ...months,
        {
          ...{ name: 'months_missed', unit: 'count', amount: missed.length },
          samples: months.length,
          target: 0,
        },
      ],
      reasons: offTarget(missed, isUnder),
      evidence: await this.year.evidence(window),
    });
  }
}

function availabilityFigures(
  { slots, down, basisPoints, blips }: Availability,
  record: AvailabilityRecord,
): Figure[] {
  const figure = (name: FigureName, unit: Figure['unit'], amount: number): Figure => ({
    ...{ name, unit, amount, samples: slots, target: null },
  });
  return [
    ...(basisPoints === null
      ? []
      : [{ ...figure('availability', 'basis_points', basisPoints), target: TARGETS.availability }]),
    figure('downtime', 'seconds', (down * SLOT_MS) / 1000),
    figure('blips', 'count', blips),
    // Of sign-in, signalling and media: what nobody looks at is not in the numbers.
    figure('components_watched', 'count', serviceComponents(record)),
  ];
}

const serviceComponents = ({ components }: AvailabilityRecord): number =>
  components.filter(({ component }) => component !== 'recording' && component !== 'files').length;

function monthsOf(record: AvailabilityRecord): Figure[] {
  const { window } = record;
  if (!window) return [];
  return wholeMonths(window, startOf(window.from)).flatMap(({ name, slots }): Figure[] => {
    const month = serviceWithin(record, slots);
    if (month?.basisPoints === null || month?.basisPoints === undefined) return [];
    return [
      {
        ...{ name: `availability_${name}`, unit: 'basis_points', amount: month.basisPoints },
        ...{ samples: month.slots, target: TARGETS.availability },
      },
    ];
  });
}
