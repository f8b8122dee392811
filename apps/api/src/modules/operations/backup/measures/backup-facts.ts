import { Injectable } from '@nestjs/common';
import type { Topology } from '@rinjo/contract';
import type { MeasuringWindow } from '../../../../platform/measures/row-finding.js';
import { type CanaryRow, type DrillRow, ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { TopologySamples } from '../../check-sheet/topology/topology-samples.js';
import { SITE_FAILOVER } from '../../second-site/failover/site-failover.js';
import { type SiteFacts, siteFacts } from '../../second-site/failover/site-facts.js';
import { SecondSites } from '../../second-site/register/second-sites.js';
import { Backups } from '../backups.js';
import { BACKUP_SEALED } from '../drill/backup-sealed.js';
import type { RestoreDrillKind } from '../drill/restore-drill.js';
import { type RestoreDrillRow, restoreDrillOf } from '../drill/restore-measures.js';
import { ArchiveSamples, type LagRow } from '../ledger/archive-samples.js';
import { BackupLedger, type BackupSetRow, type ListingRow } from '../ledger/backup-ledger.js';

const DAY_MS = 86_400_000;
const LAG_DAYS = 30;
/** Drills that are looked through for one of the site that is registered now. */
const FAILOVERS = 50;

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
  readonly loss: RestoreDrillRow | null;
  readonly point: RestoreDrillRow | null;
  readonly sealed: CanaryRow | null;
  /** Of 30 days. */
  readonly lags: readonly LagRow[];
  /** The newest drills of a lost worker of media, and of a lost process. */
  readonly worker: DrillRow | null;
  readonly process: DrillRow | null;
  /** What the installation is made of, and with it what it promises. */
  readonly topology: Topology;
  /** The newest drill of a lost node, which several nodes have to pass. */
  readonly node: DrillRow | null;
  /** Null: no second site is registered, and none is promised. */
  readonly failover: SiteFacts | null;
}

@Injectable()
export class BackupFactsReader {
  constructor(
    private readonly backups: Backups,
    private readonly ledger: BackupLedger,
    private readonly samples: ArchiveSamples,
    private readonly proofs: ProofLedger,
    private readonly topology: TopologySamples,
    private readonly sites: SecondSites,
    private readonly clock: Clock,
  ) {}

  async read(window: MeasuringWindow): Promise<BackupFacts> {
    const now = this.clock.now();
    const newest = async (kind: string): Promise<DrillRow | null> =>
      (await this.proofs.drills([kind], 1))[0] ?? null;
    const restore = async (kind: RestoreDrillKind): Promise<RestoreDrillRow | null> => {
      const row = await newest(kind);
      return row && restoreDrillOf(row);
    };
    return {
      now,
      isOn: this.backups.isOn,
      since: await this.ledger.since(),
      sets: await this.ledger.sets(),
      listing: await this.ledger.newestListing(),
      loss: await restore('restore-loss'),
      point: await restore('restore-point'),
      sealed: await this.proofs.newestCanary(BACKUP_SEALED),
      lags: await this.samples.since(new Date(now.getTime() - LAG_DAYS * DAY_MS)),
      worker: await newest('worker-loss'),
      process: await newest('process-loss'),
      topology: await this.topology.inForce(window),
      node: await newest('node-loss'),
      failover: await this.failover(),
    };
  }

  private async failover(): Promise<SiteFacts | null> {
    const site = await this.sites.registered();
    return site && siteFacts(site, await this.proofs.drills([SITE_FAILOVER], FAILOVERS));
  }
}
