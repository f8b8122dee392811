import { Injectable } from '@nestjs/common';
import type { LogConditions, TenantId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AccessEntriesRepository } from '../access/access-entries.repository.js';
import { AuditEntriesRepository } from '../audit-entries.repository.js';
import { SignInsRepository } from '../sign-ins/sign-ins.repository.js';
import { entryWriter, headOf } from './entry-lines.js';
import { access } from './kinds/access.js';
import type { LogBatch, LogKind } from './kinds/log-kind.js';
import { operations } from './kinds/operations.js';
import { signIns } from './kinds/sign-ins.js';
import { type LogExportRow, LogExportsRepository } from './log-exports.repository.js';

/** Entries that are read at a time: that many are in memory, whatever there are. */
const BATCH = 2_000;

/** Hears how far it is: entries that were written, and how much of the time that is searched, of 100. */
export type Told = (rows: number, percent: number) => void;

/** Writes what a search finds, the newest entry first. */
@Injectable()
export class EntryFile {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: LogExportsRepository,
    private readonly auditEntries: AuditEntriesRepository,
    private readonly accessEntries: AccessEntriesRepository,
    private readonly signInEntries: SignInsRepository,
  ) {}

  /** Entries up to the moment of the request, and of a signed log up to number `size`; null: all. */
  bytes(principal: Principal, row: LogExportRow, size: number | null, told: Told): AsyncGenerator<Buffer> {
    switch (row.log) {
      case 'operations':
        return this.written(principal, row, operations(this.auditEntries), size, told);
      case 'signIns':
        return this.written(principal, row, signIns(this.signInEntries, principal.tenantId), size, told);
      case 'access':
      case 'errors':
        return this.written(principal, row, this.accessOf(row, principal.tenantId), size, told);
    }
  }

  private accessOf({ log }: LogExportRow, tenantId: TenantId): ReturnType<typeof access> {
    return access(this.accessEntries, tenantId, log === 'errors');
  }

  private async *written<Row, Position>(
    principal: Principal,
    row: LogExportRow,
    kind: LogKind<Row, Position>,
    size: number | null,
    told: Told,
  ): AsyncGenerator<Buffer, void, undefined> {
    const line = entryWriter(row.format, kind, row.timeZone);
    const conditions = upTo(row);
    const newest = new Date(conditions.until ?? row.requestedAt);
    const oldest = await this.beginOf(principal, row);
    const head = headOf(row.format, kind, row.timeZone);
    if (head !== '') yield Buffer.from(head, 'utf8');
    let count = 0;
    for (let before: Position | null = null, more = true; more;) {
      const after: Position | null = before;
      const batch: LogBatch<Row, Position> = await this.tenantDb.run(principal, (tx) =>
        kind.read(tx, conditions, after, BATCH),
      );
      const signed = batch.rows.filter((entry) => size === null || (kind.seqOf(entry) ?? 0) <= size);
      if (signed.length > 0) yield Buffer.from(signed.map(line).join(''), 'utf8');
      count += signed.length;
      told(count, batch.reached ? percentOf(newest, oldest, batch.reached) : 100);
      before = batch.next;
      more = batch.next !== null;
    }
  }

  private async beginOf(principal: Principal, { log, conditions }: LogExportRow): Promise<Date> {
    const oldest = await this.tenantDb.run(principal, (tx) => this.repository.oldest(tx, log));
    const from = conditions.from === undefined ? 0 : Date.parse(conditions.from);
    return new Date(Math.max(from, oldest?.getTime() ?? 0));
  }
}

/** Nothing from after the request, which is an entry itself. */
function upTo({ conditions, requestedAt }: LogExportRow): LogConditions {
  const last = requestedAt.getTime() + 1;
  const until = conditions.until === undefined ? last : Math.min(last, Date.parse(conditions.until));
  return { ...conditions, until: new Date(until).toISOString() };
}

/** How much of the time between two moments is done when the entries after `reached` are; 99 at most. */
export function percentOf(newest: Date, oldest: Date, reached: Date): number {
  const whole = newest.getTime() - oldest.getTime();
  if (whole <= 0) return 0;
  const done = newest.getTime() - reached.getTime();
  return Math.min(99, Math.max(0, Math.floor((done * 100) / whole)));
}
