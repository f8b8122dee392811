import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RELEASE } from '../../../../config/release.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { EXPORT_FORMAT } from '../../../portability/index.js';
import { ReleaseSignature } from '../../releases/signature/release-signature.js';
import { substituteFormat, suddenEnd } from './kit-rows.js';

/** Answers the rows of the check sheet that the drill `kit` proves alone. */
@Injectable()
export class KitMeasures implements OnModuleInit {
  constructor(
    private readonly measures: RowMeasures,
    private readonly ledger: ProofLedger,
    private readonly signature: ReleaseSignature,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const [row, answer] of [[4, suddenEnd] as const, [8, substituteFormat] as const])
      this.measures.add({
        row,
        measure: async () => {
          const [drill] = await this.ledger.drills(['kit'], 1);
          const { state } = await this.signature.state();
          const running = { release: RELEASE, exportFormat: EXPORT_FORMAT, now: this.clock.now() };
          return answer(drill ?? null, { ...running, isSigned: state === 'verified' });
        },
      });
  }
}
