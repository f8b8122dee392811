import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Canary, CanaryResult } from '../../../../platform/proofs/canary.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { isRefused, type PlacedEndpoint, placeOf, refusalOf } from '../register/judge-places.js';
import { PlacesInUse } from '../register/places-in-use.js';
import { PlaceLedger } from './place-ledger.js';

export const RESIDENCY = 'residency';
/** Nobody can register it: RFC 6761 keeps the name free. */
const PLANTED = { kind: 'mail', host: 'planted.invalid' } as const;

/** Every hour: what the settings name is where the register says, and an endpoint that nobody registered would be found. */
@Injectable()
export class ResidencyCanary implements Canary, OnModuleInit {
  readonly name = RESIDENCY;
  readonly everyMs = 3_600_000;

  constructor(
    private readonly canaries: Canaries,
    private readonly places: PlacesInUse,
    private readonly ledger: PlaceLedger,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const rules = this.places.rules();
    if (!isRefused(placeOf(PLANTED, rules)))
      return { outcome: 'failed', detail: 'An endpoint that nobody registered was not found' };
    const placed = await this.places.all(rules);
    await this.ledger.note(placed);
    return resultOf(placed);
  }
}

/** What is found out about the places. */
export function resultOf(placed: readonly PlacedEndpoint[]): CanaryResult {
  const refusal = refusalOf(placed);
  if (refusal !== null) return { outcome: 'breach', detail: refusal };
  if (placed.some(({ problem }) => problem === 'undeclared'))
    return { outcome: 'failed', detail: 'INSTALLATION_PLACE does not say where this installation stands' };
  const countries = [...new Set(placed.flatMap(({ place }) => (place ? [place.country] : [])))];
  return {
    outcome: 'passed',
    detail: `${String(placed.length)} endpoints in ${countries.toSorted().join(', ')}`,
  };
}
