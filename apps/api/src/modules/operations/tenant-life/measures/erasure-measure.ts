import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIFE_LIMITS } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../../platform/measures/row-measures.js';
import { ErasureLedger } from '../erasing/erasure-ledger.js';
import { erasureDates } from './erasure-dates.js';

/** Row 31: what is erased after a cancellation, and when. */
@Injectable()
export class ErasureMeasure implements RowMeasure, OnModuleInit {
  readonly row = 31;

  constructor(
    private readonly measures: RowMeasures,
    private readonly ledger: ErasureLedger,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  /** The whole installation's in any case: nobody who asks has been erased. */
  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const runs = await this.ledger.begunBefore(to);
    const { finished, late, longestMs } = erasureDates(runs, to);
    const certified = runs.flatMap(({ id, done }) => (done.certified ? [{ id, at: done.certified.at }] : []));
    const target = LIFE_LIMITS.certificateHours * 3_600;
    return {
      figures:
        longestMs === null
          ? []
          : [
              { name: 'erasures', unit: 'count', amount: finished, samples: finished, target: null },
              {
                ...{ name: 'erasure_certificate', unit: 'seconds', samples: finished, target },
                amount: Math.ceil(Math.max(0, longestMs) / 1_000),
              },
            ],
      from: runs[0]?.done.begun?.at ?? null,
      to: runs.length === 0 ? null : to,
      absent: false,
      notMeasured: runs.length === 0,
      unmet: late > 0,
      expired: false,
      // The rule asks for a drill as well: a restored backup that does not open.
      unverified: true,
      evidence: certified.slice(-10).map(({ id, at }) => ({ ledger: 'erasure', id, at: at.toISOString() })),
    };
  }
}
