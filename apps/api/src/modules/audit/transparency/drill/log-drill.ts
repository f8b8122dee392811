import { Injectable } from '@nestjs/common';
import { type Beginning, LOG_FORMAT, parseCheckpoint, parseNote } from '@rinjo/transparency-log';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { CheckpointsRepository } from '../checkpoints.repository.js';
import { LogEntriesRepository } from '../log-entries.repository.js';
import { entryLine } from '../log-file.js';
import { LogTree } from '../log-tree.js';
import type { LogTail } from './alterations.js';
import { drill, type DrillResult } from './drill.js';

/** Entries at the end of a log that are drilled with, and what comes with them up to the checkpoint before. */
const TAIL = 500;
/** Between two checkpoints there may be many: the drill is then with as many as this. */
const MOST = 5_000;

interface Material {
  readonly tail: LogTail;
  readonly keys: readonly Buffer[];
  readonly beginning: Beginning;
  readonly from: number;
  readonly size: number;
}

/** What came of a drill, and of which part of the log. */
export interface DrilledLog extends DrillResult {
  /** Entries after this one, up to `size`. */
  readonly from: number;
  readonly size: number;
  /** The newest checkpoint, as it was signed. */
  readonly note: string;
}

/** Alters copies of the end of a tenant's log, and sees whether each is found and the end itself verifies. */
@Injectable()
export class LogDrill {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: LogEntriesRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly tree: LogTree,
  ) {}

  /** Whether there is something to drill with. */
  async isPossible(principal: Principal): Promise<boolean> {
    const newest = await this.tenantDb.run(principal, (tx) => this.checkpoints.latest(tx));
    return newest !== null && newest.size > 0;
  }

  /** Null while nothing has been signed. */
  async run(principal: Principal): Promise<DrilledLog | null> {
    const material = await this.tenantDb.run(principal, (tx) => this.material(tx));
    if (material === null) return null;
    const { tail, keys, beginning, from, size } = material;
    return { ...drill(tail, keys, beginning), from, size, note: tail.checkpoint.note };
  }

  /** Null while nothing has been signed. */
  private async material(tx: Tx): Promise<Material | null> {
    const newest = await this.checkpoints.latest(tx);
    if (!newest || newest.size === 0) return null;
    const { size, note } = newest;
    const base = (await this.checkpoints.leaving(tx, size, TAIL))?.size ?? 0;
    const from = Math.max(base, size - MOST);
    const opened = await this.entries.openedFollowing(tx, from, size - from);
    const keys = await this.checkpoints.keys(tx);
    const header = {
      ...({ kind: 'log', format: LOG_FORMAT, keys: [] } as const),
      // Its own: what was signed before under another address is no part of this.
      origin: parseCheckpoint(parseNote(note).text).origin,
    };
    const tail = {
      header,
      entries: opened.map(entryLine),
      checkpoint: { kind: 'checkpoint' as const, note },
    };
    return { tail, keys, beginning: await this.tree.beginning(tx, from), from, size };
  }
}
