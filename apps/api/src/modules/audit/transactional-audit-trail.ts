import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditDetails, AuditOutcome } from '@rinjo/contract';
import { actorId, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTaps, type TappedEntry } from '../../platform/events/audit-taps.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';

interface PendingEntry extends TappedEntry {
  readonly n: number;
}

/**
 * Collects the entries of a transaction and writes them as its last statement. The row lock on `audit_head` makes the
 * sequence gap-free; taken last, it is short and cannot deadlock (security.md section 5).
 */
@Injectable()
export class TransactionalAuditTrail extends AuditTrail {
  private readonly pending = new WeakMap<Tx, PendingEntry[]>();

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly taps: AuditTaps,
  ) {
    super();
  }

  override record<A extends AuditAction>(tx: Tx, action: A, details: AuditDetails[A]): Promise<void> {
    this.collect(tx, action, 'success', details);
    return Promise.resolve();
  }

  override recordRefusal<A extends AuditAction>(
    principal: Principal,
    action: A,
    details: AuditDetails[A],
  ): Promise<void> {
    return this.tenantDb.run(principal, (tx) => {
      this.collect(tx, action, 'refused', details);
      return Promise.resolve();
    });
  }

  private collect(tx: Tx, action: AuditAction, outcome: AuditOutcome, details: unknown): void {
    const entries = this.entriesOf(tx);
    const at = this.clock.now().toISOString();
    entries.push({ n: entries.length + 1, id: this.ids.next(), at, action, outcome, details });
  }

  private entriesOf(tx: Tx): PendingEntry[] {
    const known = this.pending.get(tx);
    if (known) return known;
    const entries: PendingEntry[] = [];
    this.pending.set(tx, entries);
    tx.beforeCommit(() => this.write(tx, entries));
    return entries;
  }

  private async write(tx: Tx, entries: readonly PendingEntry[]): Promise<void> {
    await this.taps.tell(tx, entries);
    const { tenantId, actor, origin } = tx.principal;
    const who = [actor.kind, actorId(actor), actor.name, origin?.requestId ?? null, origin?.address ?? null];
    await tx.query(WRITE, [tenantId, entries.length, JSON.stringify(entries), ...who]);
  }
}

const WRITE = `
  with head as (
    insert into audit_head (tenant_id, size) values ($1, $2::bigint)
    on conflict (tenant_id) do update set size = audit_head.size + excluded.size
    returning size
  )
  insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id,
    address, details)
  select $1, e.id, head.size - $2::bigint + e.n, e.at, e.action, e.outcome, $4, $5, $6, $7, $8, e.details
  from head, jsonb_to_recordset($3::jsonb)
    as e (n bigint, id uuid, at timestamptz, action text, outcome text, details jsonb)`;
