import { Injectable } from '@nestjs/common';
import type {
  AuditDetails,
  AuditLogView,
  ConsistencyProof,
  ConsistencyQuery,
  InclusionProof,
  InclusionQuery,
  LogCheckpoint,
  LogCheckpointQuery,
  LogDrillView,
  Page,
} from '@rinjo/contract';
import { consistencyPath, inclusionPath } from '@rinjo/transparency-log';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { seqOf } from '../seq-cursor.js';
import { type CheckpointRow, CheckpointsRepository } from './checkpoints.repository.js';
import { LogEntriesRepository } from './log-entries.repository.js';
import { LogEventsRepository } from './log-events.repository.js';
import { LogOrigin } from './log-origin.js';
import { LogTree } from './log-tree.js';

interface Drilled {
  readonly at: Date;
  readonly details: AuditDetails['audit.drilled'];
}

const LIST = 'audit-checkpoints';

/** What proves that the log was not altered, for whoever may read it. */
@Injectable()
export class LogReader {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: LogEntriesRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly events: LogEventsRepository,
    private readonly tree: LogTree,
    private readonly origin: LogOrigin,
  ) {}

  read(principal: Principal): Promise<AuditLogView> {
    return this.tenantDb.run(principal, async (tx) => {
      const keys = await this.checkpoints.keys(tx);
      const latest = await this.checkpoints.latest(tx);
      const drilled = await this.events.last(tx, 'audit.drilled');
      const altered = await this.events.last(tx, 'audit.altered');
      const rolledBack = await this.events.last(tx, 'audit.rolled_back');
      return {
        origin: await this.origin.of(tx),
        keys: keys.map(base64),
        checkpoint: latest && toView(latest),
        drill: drilled && toDrill(drilled),
        // Since then nothing was signed.
        alteredAt: altered?.details.size === (latest?.size ?? 0) ? altered.at.toISOString() : null,
        rolledBack: rolledBack && { ...rolledBack.details, at: rolledBack.at.toISOString() },
      };
    });
  }

  list(principal: Principal, query: LogCheckpointQuery): Promise<Page<LogCheckpoint>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : Number(seqOf(LIST, query.cursor));
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.checkpoints.before(tx, before, limit + 1);
      return toPage(LIST, rows, limit, toView, (row) => [String(row.size)]);
    });
  }

  /** Throws NOT_FOUND for an entry that is not there or that nothing has signed yet. */
  inclusion(principal: Principal, { seq }: InclusionQuery): Promise<InclusionProof> {
    return this.tenantDb.run(principal, async (tx) => {
      const checkpoint = await this.checkpoints.covering(tx, seq);
      const [entry] = await this.entries.following(tx, seq - 1, 1);
      if (!checkpoint || entry?.seq !== seq) throw new DomainError('NOT_FOUND');
      const path = await this.tree.proof(tx, inclusionPath(seq - 1, checkpoint.size));
      return { entry, path: path.map(base64), checkpoint: toView(checkpoint) };
    });
  }

  /** Throws NOT_FOUND for what is not the size of a checkpoint, VALIDATION when the first is the larger. */
  consistency(principal: Principal, query: ConsistencyQuery): Promise<ConsistencyProof> {
    if (query.from > query.to) throw new DomainError('VALIDATION', { fields: ['from:max'] });
    return this.tenantDb.run(principal, async (tx) => {
      const [from, to] = [await this.required(tx, query.from), await this.required(tx, query.to)];
      const path = await this.tree.proof(tx, consistencyPath(from.size, to.size));
      return { from: toView(from), to: toView(to), path: path.map(base64) };
    });
  }

  private async required(tx: Tx, size: number): Promise<CheckpointRow> {
    const row = await this.checkpoints.ofSize(tx, size);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const toDrill = ({ at, details: { sound, tried, missed } }: Drilled): LogDrillView => ({
  ...{ at: at.toISOString(), sound, tried, missed: missed.length },
});

function toView({ size, root, at, note }: CheckpointRow): LogCheckpoint {
  return { size, root: base64(root), at: at.toISOString(), note };
}
