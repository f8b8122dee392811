import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RELEASE } from '../../../config/release.js';
import type { Measured } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { MediaPort } from '../../calls/index.js';
import { loseWorker, MediaService } from '../../media/index.js';
import { type Drill, DrillFailed, type DrillTold } from './drill.js';
import { Drills } from './drills.js';

/** A silence of more than this in another call would be noticed. */
const GAP_MS = 1_000;

/** A media worker that carries a call of nobody, and nothing else, is killed (check sheet, rows 11 and 44). */
@Injectable()
export class WorkerLossDrill implements Drill, OnModuleInit {
  readonly kind = 'worker-loss';

  constructor(
    private readonly drills: Drills,
    private readonly media: MediaPort,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.drills.add(this);
  }

  runnable(): Promise<boolean> {
    return Promise.resolve(this.media instanceof MediaService && this.media.ready);
  }

  async run(told: DrillTold): Promise<Measured> {
    if (!(this.media instanceof MediaService)) throw new DrillFailed('There are no media workers here');
    await told('killing');
    const { recoveryMs, otherGapMs, othersLost } = await loseWorker(this.media.pool, this.clock);
    const measured = { release: RELEASE, recoveryMs, otherGapMs, othersLost };
    if (othersLost > 0)
      throw new DrillFailed(`${String(othersLost)} other workers were lost with it`, measured);
    if (otherGapMs > GAP_MS)
      throw new DrillFailed(`Another call was silent for ${String(otherGapMs)} ms`, measured);
    return measured;
  }
}
