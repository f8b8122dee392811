import { Injectable } from '@nestjs/common';
import type { TenantId, UserId } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Turns } from '../../../platform/database/turns.js';
import { Logger } from '../../../platform/logging/logger.js';
import { UserErasure } from '../../identity/index.js';
import { LogTables } from '../../tenancy/index.js';
import { TenantErasure } from '../tenant-life/index.js';
import type { SuppressionBatch } from './suppression-document.js';
import { SuppressionLedger } from './suppression-ledger.js';
import { SuppressionList } from './suppression-list.js';

/** How long one node waits for another that is at it is the business of `Turns`. */
const TURN = 'erasing again';

/** Erases again whatever the suppression list names and an older database has brought back (check sheet 9.6). */
@Injectable()
export class EraseAgain {
  constructor(
    private readonly list: SuppressionList,
    private readonly ledger: SuppressionLedger,
    private readonly tables: LogTables,
    private readonly tenants: TenantErasure,
    private readonly users: UserErasure,
    private readonly tenantDb: TenantDb,
    private readonly turns: Turns,
    private readonly logger: Logger,
  ) {}

  /** Answers whether every place was looked into. Throws when something cannot be erased, or the list was altered. */
  async run(): Promise<boolean> {
    const { batches, whole } = await this.list.unknown();
    if (batches.length > 0)
      await this.turns.take(TURN, async (signal) => {
        for (const batch of batches) {
          signal.throwIfAborted();
          await this.work(batch);
        }
      });
    return whole;
  }

  private async work(batch: SuppressionBatch): Promise<void> {
    const [still = null] = await this.ledger.unknown([batch.id]);
    if (still === null) return; // another node was at it
    let [tenants, users] = [0, 0];
    let here = new Set(await this.tables.tenants());
    for (const entry of batch.entries) {
      if (!here.has(entry.tenantId)) continue;
      if (entry.kind === 'tenant') {
        await this.tenants.runAgain(entry.tenantId);
        here = new Set(await this.tables.tenants());
        tenants += 1;
      } else if (await this.user(entry.tenantId, entry.userId)) users += 1;
    }
    await this.ledger.workedThrough(batch, { tenants, users });
    if (tenants + users > 0)
      this.logger.warn('an older database has brought back what was erased: it was erased again', {
        ...{ erasedBy: batch.at, tenants, users },
      });
  }

  private user(tenantId: TenantId, id: UserId): Promise<boolean> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'erased-again'), (tx) => this.users.again(tx, id));
  }
}
