import { Injectable } from '@nestjs/common';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { ReleaseFiles } from '../record/release-files.js';
import { AdvisoryFeed } from './advisory-feed.js';
import { AdvisoryLedger } from './advisory-ledger.js';

const EVERY_MS = 3_600_000;
const DAY_MS = 24 * EVERY_MS;

/** Asks once a day what is known to be wrong with what runs; after a failure every hour. */
@Injectable()
export class AdvisoryRounds extends RecurringWork {
  constructor(
    private readonly feed: AdvisoryFeed,
    private readonly files: ReleaseFiles,
    private readonly ledger: AdvisoryLedger,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'advisories', everyMs: EVERY_MS });
  }

  /** Whether there is a feed, and a list of parts to ask it about. */
  get isOn(): boolean {
    return this.feed.isConfigured && this.files.sbom() !== null;
  }

  /** Asks now. What goes wrong is noted and not thrown. */
  async look(): Promise<void> {
    const libraries = this.files.sbom()?.libraries ?? [];
    if (!this.feed.isConfigured || libraries.length === 0) return;
    const at = this.clock.now();
    try {
      await this.ledger.looked(at, await this.feed.findings(libraries));
    } catch (cause) {
      this.logger.warn('the feed of advisories did not answer', causeOf(cause));
      await this.ledger.failed(at, cause instanceof Error ? cause.message : 'unknown');
    }
  }

  protected override async round(): Promise<void> {
    if (!this.isOn) return;
    const { fresh } = await this.ledger.checks();
    // A round that comes a moment early must not wait for another one.
    if (fresh && this.clock.now().getTime() - fresh.at.getTime() < DAY_MS - EVERY_MS / 2) return;
    await this.look();
  }
}
