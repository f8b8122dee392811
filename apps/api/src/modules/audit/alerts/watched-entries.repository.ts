import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { type Subject, WATCHED_ACTIONS, type WatchedEntry } from './alert-rules.js';

/** Entries whose details name this id are found by it; the others by what the entry itself says. */
const BY: Readonly<Record<Subject['by'], string>> = {
  actor: 'from audit_entry e where e.tenant_id = $1 and e.actor_id = $2',
  address: 'from audit_entry e where e.tenant_id = $1 and e.address = $2',
  named: `from audit_reference r join audit_entry e on e.tenant_id = r.tenant_id and e.at = r.at and e.seq = r.seq
    where r.tenant_id = $1 and r.object_id = $2::uuid`,
};

/** The log, as those read it who look for patterns. */
@Injectable()
export class WatchedEntriesRepository {
  /** Up to where the log was looked through, and its length; nobody else looks through it until the transaction ends. */
  async position(tx: Tx): Promise<{ readonly lookedUpTo: number; readonly size: number }> {
    const [row] = await tx.query<{ lookedUpTo: string; size: string }>(
      `insert into log_watch (tenant_id, looked_up_to) values ($1, 0)
       on conflict (tenant_id) do update set looked_up_to = log_watch.looked_up_to
       returning looked_up_to as "lookedUpTo", coalesce((select size from audit_head where tenant_id = $1), 0) as size`,
      [tx.principal.tenantId],
    );
    return { lookedUpTo: Number(row?.lookedUpTo), size: Number(row?.size) };
  }

  async lookedUpTo(tx: Tx, seq: number): Promise<void> {
    await tx.query('update log_watch set looked_up_to = $2 where tenant_id = $1', [
      tx.principal.tenantId,
      seq,
    ]);
  }

  /** Of the entries after one and up to another those that some rule looks at, the oldest first. */
  between(tx: Tx, after: number, upTo: number): Promise<WatchedEntry[]> {
    return tx.query<WatchedEntry>(
      `select seq, at, action, actor_kind as "actorKind", actor_id as "actorId", address, details ->> 'userId' as "userId",
         details ->> 'operatorId' as "operatorId"
       from audit_entry where tenant_id = $1 and seq > $2 and seq <= $3 and action = any($4::text[]) order by seq`,
      [tx.principal.tenantId, after, upTo, WATCHED_ACTIONS],
    );
  }

  /** How many entries of these actions speak against somebody within a time, both ends included, and the first of them. */
  async frequency(
    tx: Tx,
    actions: readonly AuditAction[],
    { by, id }: Subject,
    [from, until]: readonly [Date, Date],
  ): Promise<{ readonly count: number; readonly firstAt: Date }> {
    const [row] = await tx.query<{ count: number; firstAt: Date | null }>(
      `select count(*)::int as count, min(e.at) as "firstAt" ${BY[by]} and e.action = any($3::text[]) and e.at between $4 and $5`,
      [tx.principal.tenantId, id, actions, from, until],
    );
    return { count: row?.count ?? 0, firstAt: row?.firstAt ?? until };
  }

  /** From where somebody signed in, from a moment on and before an entry. */
  async signInAddresses(tx: Tx, userId: string, from: Date, beforeSeq: string): Promise<readonly string[]> {
    const rows = await tx.query<{ address: string }>(
      `select distinct e.address ${BY.named} and e.action = 'signin.succeeded' and e.at >= $3 and e.seq < $4::bigint
         and e.address is not null limit 1000`,
      [tx.principal.tenantId, userId, from, beforeSeq],
    );
    return rows.map(({ address }) => address);
  }
}
