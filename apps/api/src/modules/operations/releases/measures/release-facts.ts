import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/time/clock.js';
import { AdvisoryLedger } from '../advisories/advisory-ledger.js';
import { AdvisoryRounds } from '../advisories/advisory-rounds.js';
import { ReleaseFiles } from '../record/release-files.js';
import { ReleaseLedger } from '../record/release-ledger.js';
import type { ReleaseFacts } from './release-rows.js';

/** What the rows about the release are answered from. */
@Injectable()
export class ReleaseFactsReader {
  constructor(
    private readonly rounds: AdvisoryRounds,
    private readonly ledger: AdvisoryLedger,
    private readonly releases: ReleaseLedger,
    private readonly files: ReleaseFiles,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<ReleaseFacts> {
    const [release = null] = await this.releases.history(1);
    return {
      now: this.clock.now(),
      release,
      // A feed that was taken away answers for nothing any more.
      fresh: this.rounds.isOn ? (await this.ledger.checks()).fresh : null,
      findings: await this.ledger.findings(),
      attack: this.files.attackSuite(),
    };
  }
}
