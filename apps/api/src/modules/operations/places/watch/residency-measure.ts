import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { canaryEvidence } from '../../../../platform/proofs/canary-evidence.js';
import { type CanaryRow, ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { PlacesInUse } from '../register/places-in-use.js';
import { RESIDENCY } from './residency-canary.js';

const ROW = 49;
/** Twice its period. */
const LATE_MS = 2 * 3_600_000;

/** Row 49: where data are. That they really are there, the operator states besides. */
@Injectable()
export class ResidencyMeasure implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly proofs: ProofLedger,
    private readonly places: PlacesInUse,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.measures.add({ row: ROW, measure: () => this.finding() });
  }

  private async finding(): Promise<RowFinding> {
    return residencyFinding(
      await this.proofs.newestCanary(RESIDENCY),
      this.places.now().length,
      this.clock.now(),
    );
  }
}

/** What the newest run says. */
export function residencyFinding(run: CanaryRow | null, endpoints: number, now: Date): RowFinding {
  return {
    figures:
      run === null
        ? []
        : [{ name: 'endpoints_registered', unit: 'count', amount: endpoints, samples: 1, target: null }],
    ...{ from: run?.at ?? null, to: run && now, absent: false, notMeasured: run === null },
    ...{ unmet: run?.outcome === 'breach', expired: false },
    unverified: run?.outcome !== 'passed' || now.getTime() - run.at.getTime() > LATE_MS,
    evidence: canaryEvidence(run),
  };
}
