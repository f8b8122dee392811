import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { type CheckpointRow, CheckpointsRepository } from './checkpoints.repository.js';
import { LogEntriesRepository } from './log-entries.repository.js';
import { LogOrigin } from './log-origin.js';
import { LogSigner } from './log-signer.js';
import { LogAltered, LogTree } from './log-tree.js';

/** A log in which nothing happens is signed this often all the same: its checkpoint says that nothing did. */
export const HEARTBEAT_MS = 3_600_000;

/** Takes into the tree what has been written since, and signs what it has come to. */
@Injectable()
export class LogSealing {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: LogEntriesRepository,
    private readonly tree: LogTree,
    private readonly checkpoints: CheckpointsRepository,
    private readonly signer: LogSigner,
    private readonly origin: LogOrigin,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The newest checkpoint. Throws LogAltered, and signs nothing, when the log does not continue what was signed before. */
  async seal(principal: Principal): Promise<CheckpointRow> {
    const last = await this.tenantDb.run(principal, (tx) => this.checkpoints.latest(tx));
    await this.beat(principal, last);
    while (await this.tenantDb.run(principal, async (tx) => this.tree.grow(tx, await this.entries.size(tx))));
    const sign = await this.signer.of(principal.tenantId, last?.keyVersion ?? null);
    return this.tenantDb.run(principal, async (tx) => {
      const size = await this.entries.size(tx);
      const before = await this.checkpoints.latest(tx);
      if (before?.size === size) return before;
      await this.requireUnaltered(tx, before, size);
      const root = Buffer.from(await this.tree.root(tx, size));
      const at = this.clock.now();
      const origin = await this.origin.of(tx);
      const row = { size, root, at, ...sign({ origin, size, root, at: at.toISOString() }) };
      await this.checkpoints.insert(tx, row);
      return row;
    });
  }

  /** An entry that carries the time, when nothing else has for an hour. */
  private async beat(principal: Principal, last: CheckpointRow | null): Promise<void> {
    const quietSince = this.clock.now().getTime() - HEARTBEAT_MS;
    if (!last || last.at.getTime() > quietSince) return;
    await this.tenantDb.run(principal, async (tx) => {
      if ((await this.entries.size(tx)) === last.size) await this.audit.record(tx, 'audit.heartbeat', {});
    });
  }

  private async requireUnaltered(tx: Tx, before: CheckpointRow | null, size: number): Promise<void> {
    if (!before) return;
    if (before.size > size) throw new LogAltered('it is shorter than what was signed');
    const root = await this.tree.root(tx, before.size);
    if (!before.root.equals(root)) throw new LogAltered('it is not what was signed');
  }
}
