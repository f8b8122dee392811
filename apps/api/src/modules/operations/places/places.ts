import { Injectable } from '@nestjs/common';
import type { PlacesView } from '@rinjo/contract';
import { ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { PlacesInUse } from './register/places-in-use.js';
import { PlaceLedger } from './watch/place-ledger.js';
import { RESIDENCY } from './watch/residency-canary.js';

/** Where data are, as people read it. */
@Injectable()
export class Places {
  constructor(
    private readonly inUse: PlacesInUse,
    private readonly ledger: PlaceLedger,
    private readonly proofs: ProofLedger,
  ) {}

  async view(): Promise<PlacesView> {
    const noted = await this.ledger.newest();
    const placed = await this.inUse.all();
    const checked = await this.proofs.newestCanary(RESIDENCY);
    return {
      allowed: this.inUse.allowed,
      places: placed.map(({ kind, host, isOwn, place, problem }) => {
        const row = noted.find((one) => one.inUse && one.kind === kind && one.host === host);
        return {
          ...{ kind, host: host === '' ? null : host, own: isOwn, country: place?.country ?? null },
          ...{ region: place?.region ?? '', subProcessor: place?.subProcessor ?? '' },
          ...{ legalBasis: place?.legalBasis ?? null, problem, since: row?.at.toISOString() ?? null },
        };
      }),
      checked: checked && {
        ...{ at: checked.at.toISOString(), outcome: checked.outcome, detail: checked.detail },
      },
    };
  }
}
