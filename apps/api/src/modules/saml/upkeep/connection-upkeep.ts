import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Sweep } from '../../../platform/time/sweep.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup } from '../../tenancy/index.js';
import { MetadataRepository } from '../metadata/metadata.repository.js';
import { CertificateWarnings } from './certificate-warnings.js';
import { MetadataRefresh } from './metadata-refresh.js';

const HOUR_MS = 3_600_000;

/** The daily look at every connection: metadata from their address, certificates whose time is over or near its end. */
@Injectable()
export class ConnectionUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Sweep;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly refresh: MetadataRefresh,
    private readonly warnings: CertificateWarnings,
    private readonly repository: MetadataRepository,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {
    const round = (): Promise<void> => this.lookAtDue();
    this.rounds = new Sweep(clock, logger, { name: 'connections', everyMs: 10 * 60_000, round });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Looks at everything that is due, of all tenants; one that goes wrong keeps no other waiting. */
  sweep(): Promise<void> {
    return this.rounds.now();
  }

  private async lookAtDue(): Promise<void> {
    for (const { tenantId, id } of await this.lookup.connectionsDue(this.clock.now()))
      await this.look(jobPrincipal(tenantId, 'connection-upkeep'), id).catch((cause: unknown) => {
        if (!(cause instanceof DomainError && cause.code === 'NOT_FOUND'))
          this.logger.error('The upkeep of a connection failed', { connectionId: id, ...causeOf(cause) });
      });
  }

  private async look(principal: Principal, id: ConnectionId): Promise<void> {
    await this.postpone(principal, id, 6 * HOUR_MS); // whatever happens now: not at once again
    const failure = await this.refresh.run(principal, id);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.dropRetired(tx, id, this.clock.now());
      const connection = await this.repository.lock(tx, id);
      if (connection) await this.warnings.run(tx, connection);
    });
    if (failure === null) await this.postpone(principal, id, 24 * HOUR_MS);
  }

  private postpone(principal: Principal, id: ConnectionId, ms: number): Promise<void> {
    const at = new Date(this.clock.now().getTime() + ms);
    return this.tenantDb.run(principal, (tx) => this.repository.nextUpkeep(tx, id, at));
  }
}
