import { Injectable } from '@nestjs/common';
import type { IntegrityRunId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { LogReader } from '../../audit/index.js';
import { IntegrityRepository } from './integrity.repository.js';

const DAY_MS = 86_400_000;

/** Once a day for each tenant: how far the checks are, and whether the log of operations verifies; itself an entry of that log. */
@Injectable()
export class DailyRuns {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: IntegrityRepository,
    private readonly log: LogReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Does nothing while the newest run is younger than a day. */
  async add(principal: Principal): Promise<void> {
    const now = this.clock.now();
    const [newest] = await this.tenantDb.run(principal, (tx) => this.repository.runs(tx, 1));
    if (newest && now.getTime() - newest.endedAt.getTime() < DAY_MS) return;
    const { drill, checkpoint } = await this.log.read(principal);
    await this.tenantDb.run(principal, async (tx) => {
      const state = await this.repository.state(tx);
      const beganAt = newest?.endedAt ?? now;
      const checked = await this.repository.checkedSince(tx, newest?.endedAt ?? new Date(0));
      const id = this.ids.next<IntegrityRunId>();
      const log = drill && checkpoint && { size: checkpoint.size, sound: drill.sound && drill.missed === 0 };
      await this.repository.insertRun(tx, {
        ...{ id, beganAt, endedAt: now, checked, ...state },
        ...{ logSize: log?.size ?? null, logSound: log?.sound ?? null },
      });
      const { objects, differences, oldestAt } = state;
      await this.audit.record(tx, 'integrity.checked', {
        ...{ integrityRunId: id, checked, objects, differences, oldestAt: oldestAt?.toISOString() ?? '' },
      });
    });
  }
}
