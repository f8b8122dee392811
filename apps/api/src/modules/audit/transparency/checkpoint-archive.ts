import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import type { CheckpointRow } from './checkpoints.repository.js';
import { type KeptCheckpoint, KeptCheckpoints } from './kept-checkpoints.js';
import { LogAlarms } from './log-alarms.js';
import { LogTree } from './log-tree.js';

/** How often the newest checkpoint of a log is kept outside of the database. */
const EVERY_MS = 3_600_000;

/**
 * Keeps checkpoints where a restored backup does not reach, and looks, once in the life of the process, whether the log still
 * continues the largest of them: the database alone cannot tell that it is older than it was.
 */
@Injectable()
export class CheckpointArchive {
  /** Milliseconds of the clock. */
  private readonly keptAt = new Map<TenantId, number>();

  constructor(
    private readonly kept: KeptCheckpoints,
    private readonly tenantDb: TenantDb,
    private readonly tree: LogTree,
    private readonly alarms: LogAlarms,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** `newest`: what the log was signed as just now. False when that was kept within the hour. */
  async keep(principal: Principal, newest: CheckpointRow): Promise<boolean> {
    const { tenantId } = principal;
    const now = this.clock.now().getTime();
    const before = this.keptAt.get(tenantId);
    if (before !== undefined && now - before < EVERY_MS) return false;
    if (before === undefined) await this.compare(principal, newest);
    await this.kept.keep(tenantId, newest);
    this.keptAt.set(tenantId, now);
    return true;
  }

  private async compare(principal: Principal, newest: CheckpointRow): Promise<void> {
    const largest = await this.kept.largest(principal.tenantId);
    if (!largest || (await this.continues(principal, newest, largest))) return;
    if (await this.alarms.rolledBack(principal, largest.size))
      this.logger.error('a log does not continue a checkpoint that was kept', {
        ...{ tenantId: principal.tenantId, size: newest.size, keptSize: largest.size },
      });
  }

  private async continues(
    principal: Principal,
    newest: CheckpointRow,
    { size, root }: KeptCheckpoint,
  ): Promise<boolean> {
    if (size > newest.size) return false;
    const here = await this.tenantDb.run(principal, (tx) => this.tree.root(tx, size));
    return root.equals(here);
  }
}
