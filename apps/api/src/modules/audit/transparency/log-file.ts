import { Injectable } from '@nestjs/common';
import {
  type EntryLine,
  entryPayload,
  LOG_FORMAT,
  type LogHeader,
  type LogLine,
} from '@rinjo/transparency-log';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { CheckpointsRepository } from './checkpoints.repository.js';
import { LogEntriesRepository, type OpenedEntry } from './log-entries.repository.js';
import { LogSealing } from './log-sealing.js';
import { LogOrigin } from './log-origin.js';

/** Entries that are read at a time. */
const BATCH = 1_000;

/** The log as a file that verifies without this product (see `LogVerifier` of the transparency log). */
@Injectable()
export class LogFile {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly sealing: LogSealing,
    private readonly entries: LogEntriesRepository,
    private readonly checkpoints: CheckpointsRepository,
    private readonly origin: LogOrigin,
  ) {}

  /** Records that it is taken away, signs what there is by then, and answers everything up to that checkpoint. */
  async open(
    principal: Principal,
  ): Promise<{ readonly size: number; readonly lines: AsyncIterable<string> }> {
    await this.tenantDb.run(principal, async (tx) => {
      const size = (await this.entries.size(tx)) + 1; // with this very entry
      await this.audit.record(tx, 'audit.downloaded', { size });
    });
    const { size } = await this.sealing.seal(principal);
    return { size, lines: this.lines(principal, size) };
  }

  /** Signs what there is, so that what is read next is signed to its end. Outside of a transaction. */
  async seal(principal: Principal): Promise<void> {
    await this.sealing.seal(principal);
  }

  /** Everything up to the newest checkpoint, as one transaction sees it; nothing while there is none. */
  async *linesIn(tx: Tx): AsyncGenerator<string, void, undefined> {
    const newest = await this.checkpoints.latest(tx);
    if (newest) yield* this.linesOf(newest.size, (read) => read(tx));
  }

  private lines(principal: Principal, size: number): AsyncGenerator<string, void, undefined> {
    return this.linesOf(size, (read) => this.tenantDb.run(principal, read));
  }

  private async *linesOf(
    size: number,
    run: <T>(read: (tx: Tx) => Promise<T>) => Promise<T>,
  ): AsyncGenerator<string, void, undefined> {
    const origin = await run((tx) => this.origin.of(tx));
    const keys = await run((tx) => this.checkpoints.keys(tx));
    yield textOf(headerOf(origin, keys));
    for (let done = 0; done < size;) {
      const after = done;
      const { entries, notes } = await run(async (tx) => ({
        entries: await this.entries.openedFollowing(tx, after, Math.min(BATCH, size - after)),
        // No more than one for each entry.
        notes: new Map((await this.checkpoints.after(tx, after, BATCH)).map((row) => [row.size, row.note])),
      }));
      for (const opened of entries) {
        yield textOf(entryLine(opened));
        const note = notes.get(opened.entry.seq);
        if (note !== undefined) yield textOf({ kind: 'checkpoint', note });
      }
      const last = entries.at(-1);
      if (!last) return; // whoever verifies it sees that they are missing
      done = last.entry.seq;
    }
  }
}

const headerOf = (origin: string, keys: readonly Buffer[]): LogHeader => ({
  kind: 'log',
  format: LOG_FORMAT,
  ...{ origin, keys: keys.map((key) => key.toString('base64')) },
});

const textOf = (line: LogLine): string => `${JSON.stringify(line)}\n`;

/** An entry as the file has it. */
export const entryLine = ({ entry, hidden }: OpenedEntry): EntryLine => ({
  kind: 'entry',
  ...entry,
  ...(hidden && { salt: hidden.salt.toString('hex'), payload: entryPayload(hidden.facts) }),
});
