import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { SecurityMail, UsersRepository } from '../../identity/index.js';
import { CheckpointsRepository } from './checkpoints.repository.js';
import { LogEventsRepository } from './log-events.repository.js';

const DAY = 24 * 3_600_000;

/** Tells a tenant that its log is not any more what was signed: in the log itself, and by a letter to all administrators. */
@Injectable()
export class LogAlarms {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly events: LogEventsRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly users: UsersRepository,
    private readonly mail: SecurityMail,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** It does not continue what was signed before. Once a day as long as it lasts; false when that was done already. */
  altered(principal: Principal): Promise<boolean> {
    return this.tenantDb.run(principal, async (tx) => {
      const last = await this.events.last(tx, 'audit.altered');
      if (last && this.clock.now().getTime() - last.at.getTime() < DAY) return false;
      const size = (await this.checkpoints.latest(tx))?.size ?? 0;
      await this.audit.record(tx, 'audit.altered', { size });
      this.mail.afterCommit(tx, await this.users.activeAdmins(tx), { kind: 'log_altered' });
      return true;
    });
  }

  /** It does not continue a checkpoint that is kept elsewhere. Once for each; false when that was done already. */
  rolledBack(principal: Principal, keptSize: number): Promise<boolean> {
    return this.tenantDb.run(principal, async (tx) => {
      const last = await this.events.last(tx, 'audit.rolled_back');
      if (last?.details.keptSize === keptSize) return false;
      const size = (await this.checkpoints.latest(tx))?.size ?? 0;
      await this.audit.record(tx, 'audit.rolled_back', { size, keptSize });
      this.mail.afterCommit(tx, await this.users.activeAdmins(tx), {
        kind: 'log_rolled_back',
        size,
        keptSize,
      });
      return true;
    });
  }
}
