import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/time/clock.js';
import { Backups } from '../backups.js';
import { BACKUP_SEALED } from '../drill/backup-sealed.js';
import { BackupLedger, type BackupSetRow, type ListingRow } from '../ledger/backup-ledger.js';
import { type CanaryRow, type DrillRow, type LagRow, ProofLedger } from '../ledger/proof-ledger.js';

const DAY_MS = 86_400_000;
const LAG_DAYS = 30;

/** What the rows of the check sheet about backups are answered from. */
export interface BackupFacts {
  readonly now: Date;
  readonly isOn: boolean;
  /** When the first backup of this installation was made. */
  readonly since: Date | null;
  /** The newest first. */
  readonly sets: readonly BackupSetRow[];
  readonly listing: ListingRow | null;
  /** The newest of its kind. */
  readonly loss: DrillRow | null;
  readonly point: DrillRow | null;
  readonly sealed: CanaryRow | null;
  /** Of 30 days. */
  readonly lags: readonly LagRow[];
  /** Newest drills of what this module does not drill: a lost worker of media, a lost process. */
  readonly others: readonly (DrillRow | null)[];
}

/** Drills of other parts that the recovery time of an installation is made of. */
const OTHERS = ['worker-loss', 'process-loss'] as const;

@Injectable()
export class BackupFactsReader {
  constructor(
    private readonly backups: Backups,
    private readonly ledger: BackupLedger,
    private readonly proofs: ProofLedger,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<BackupFacts> {
    const now = this.clock.now();
    const newest = async (kind: string): Promise<DrillRow | null> =>
      (await this.proofs.drills([kind], 1))[0] ?? null;
    return {
      now,
      isOn: this.backups.isOn,
      since: await this.ledger.since(),
      sets: await this.ledger.sets(),
      listing: await this.ledger.newestListing(),
      loss: await newest('restore-loss'),
      point: await newest('restore-point'),
      sealed: await this.proofs.newestCanary(BACKUP_SEALED),
      lags: await this.proofs.lags(new Date(now.getTime() - LAG_DAYS * DAY_MS)),
      others: await Promise.all(OTHERS.map(newest)),
    };
  }
}
