import { Injectable, type OnModuleInit } from '@nestjs/common';
import { judged } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { type CanaryFact, CanaryFacts, canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import { PlacesInUse } from '../register/places-in-use.js';
import { RESIDENCY } from './residency-canary.js';

const ROW = 49;
/** Twice its period. */
export const RESIDENCY_LATE_MS = 2 * 3_600_000;

/** Row 49: where data are. That they really are there, the operator states besides. */
@Injectable()
export class ResidencyMeasure implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly places: PlacesInUse,
  ) {}

  onModuleInit(): void {
    this.measures.add({ row: ROW, measure: () => this.finding() });
  }

  private async finding(): Promise<RowFinding> {
    const canary = await this.facts.of(RESIDENCY, RESIDENCY_LATE_MS);
    return residencyFinding(canary, (await this.places.all()).length, this.facts.now);
  }
}

/** What the newest run says. */
export function residencyFinding(canary: CanaryFact, endpoints: number, now: Date): RowFinding {
  const { state, lastAt } = canary;
  return {
    figures:
      state === 'never'
        ? []
        : [{ name: 'endpoints_registered', unit: 'count', amount: endpoints, samples: 1, target: null }],
    ...{ from: lastAt, to: lastAt && now },
    ...judged(canaryReasons(canary)),
    evidence: canary.evidence,
  };
}
