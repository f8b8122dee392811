import { Injectable } from '@nestjs/common';
import type { FailoverReport } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { DrillNews } from '../../drills/drill-news.js';
import { SecondSites } from '../register/second-sites.js';
import { failoverFault } from './failover-fault.js';
import { SITE_FAILOVER } from './site-failover.js';

/** Takes what a drill at the second site came to into the ledger, and tells those on call when it failed. */
@Injectable()
export class TakeFailover {
  constructor(
    private readonly sites: SecondSites,
    private readonly ledger: ProofLedger,
    private readonly news: DrillNews,
    private readonly system: SystemDb,
    private readonly clock: Clock,
  ) {}

  /** Throws UNAUTHENTICATED without the key of the second site, VALIDATION for what cannot be so. */
  async run(key: string | null, report: FailoverReport): Promise<void> {
    const site = key === null ? null : await this.sites.byKey(key);
    if (site === null) throw new DomainError('UNAUTHENTICATED');
    const fault = failoverFault(report, this.clock.now());
    if (fault !== null) throw new DomainError('VALIDATION', { fields: [fault] });
    const { release, generation, recoveryMs, lostMs, originalsLostMs, objects, rows, logs } = report;
    const isNew = await this.ledger.reported({
      ...{ id: report.id, kind: SITE_FAILOVER, failure: report.failure },
      ...{ startedAt: new Date(report.startedAt), endedAt: new Date(report.endedAt) },
      measured: {
        ...{
          release,
          siteId: site.id,
          site: site.name,
          outside: (await this.isOutside(report.host)) ? 1 : 0,
        },
        ...{ generation, recoveryMs, lostMs, originalsLostMs, objects, rows, logs },
      },
    });
    if (isNew && report.failure !== null) await this.news.tell(SITE_FAILOVER, report.failure);
  }

  /** Not on a machine on which the service runs now: after a real failover, that of before may become the second site. */
  private async isOutside(host: string): Promise<boolean> {
    const found = await this.system.query(
      'select 1 from api_node where host = $1 and expires_at > $2 limit 1',
      [...[host, this.clock.now()]],
    );
    return found.length === 0;
  }
}
