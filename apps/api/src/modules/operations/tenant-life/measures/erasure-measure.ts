import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIFE_LIMITS } from '@rinjo/contract';
import { judged, when } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../../platform/measures/row-measures.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { newestDrill } from '../../drills/measures/newest-drill.js';
import { ErasureLedger } from '../erasing/erasure-ledger.js';
import { erasureDates } from './erasure-dates.js';

/** Row 31: what is erased after a cancellation, and when. */
@Injectable()
export class ErasureMeasure implements RowMeasure, OnModuleInit {
  readonly row = 31;

  constructor(
    private readonly measures: RowMeasures,
    private readonly ledger: ErasureLedger,
    private readonly proofs: ProofLedger,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  /** The whole installation's in any case: nobody who asks has been erased. */
  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const runs = await this.ledger.begunBefore(to);
    const { finished, late, longestMs } = erasureDates(runs, to);
    const [newest] = await this.proofs.drills(['erasure'], 1);
    const drill = newestDrill(
      'erasure',
      newest ?? null,
      to,
      runs.length === 0 ? 'not_measured' : 'unverified',
    );
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
      from: runs[0]?.done.begun?.at ?? newest?.startedAt ?? null,
      to: runs.length === 0 && drill.none ? null : to,
      // Without a drill: that nothing opens in a backup, certificates do not prove.
      ...judged([
        ...drill.reasons,
        ...when(late > 0, { status: 'unmet', code: 'erasures_late', erasures: late }),
      ]),
      evidence: [
        ...drill.evidence,
        ...certified.slice(-10).map(({ id, at }) => ({ ledger: 'erasure', id, at: at.toISOString() })),
      ],
    };
  }
}
