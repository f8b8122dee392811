import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditDetails, AuditOutcome } from '@rinjo/contract';
import { commitmentTo, type EntryFacts, entryPayload, SALT_BYTES } from '@rinjo/transparency-log';
import { actorId, type Principal, requestIdBehind } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { sha256 } from '../../platform/crypto/sha256.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTaps, type TappedEntry } from '../../platform/events/audit-taps.js';
import { AuditTrail, type Changed } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { changesOf } from './audited-changes.js';
import { objectsOf } from './entry-objects.js';
import { entryText } from './entry-text.js';

interface PendingEntry extends TappedEntry {
  readonly n: number;
  readonly details: EntryFacts['details'];
  /** For the log alone: who listens hears what happened, not what it was before. */
  readonly changes: EntryFacts['details'];
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

  override record<A extends AuditAction>(
    tx: Tx,
    action: A,
    details: AuditDetails[A],
    changed?: Changed,
  ): Promise<void> {
    this.collect(tx, action, 'success', details, changesOf(action, changed));
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

  private collect(
    tx: Tx,
    action: AuditAction,
    outcome: AuditOutcome,
    details: EntryFacts['details'],
    changes: EntryFacts['details'] = {},
  ): void {
    const entries = this.entriesOf(tx);
    const at = this.clock.now().toISOString();
    entries.push({ n: entries.length + 1, id: this.ids.next(), at, action, outcome, details, changes });
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
    const who = {
      actorKind: actor.kind,
      actorName: actor.name,
      requestId: requestIdBehind(tx.principal),
      address: origin?.address ?? null,
      userAgent: origin?.userAgent ?? null,
    };
    const whole = entries.map(({ changes, ...entry }) => {
      const details = { ...entry.details, ...changes };
      const facts = { ...who, details };
      const found = { text: entryText(entry.action, facts), objects: objectsOf(details) };
      return { ...entry, details, ...commit(facts), ...found };
    });
    await tx.query(WRITE, [
      ...[tenantId, entries.length, JSON.stringify(whole)],
      ...[who.actorKind, actorId(actor), who.actorName, who.requestId, who.address, who.userAgent],
    ]);
  }
}

/** The tree of the log holds this in place of the payload, in hexadecimal (security.md section 5). */
function commit(facts: EntryFacts): { readonly salt: string; readonly commitment: string } {
  const salt = randomBytes(SALT_BYTES);
  const commitment = Buffer.from(commitmentTo(sha256, salt, entryPayload(facts)));
  return { salt: salt.toString('hex'), commitment: commitment.toString('hex') };
}

const WRITE = `
  with head as (
    insert into audit_head (tenant_id, size) values ($1, $2::bigint)
    on conflict (tenant_id) do update set size = audit_head.size + excluded.size
    returning size
  ), given as (
    select head.size - $2::bigint + e.n as seq, e.* from head, jsonb_to_recordset($3::jsonb)
      as e (n bigint, id uuid, at timestamptz, action text, outcome text, details jsonb, salt text, commitment text,
        text text, objects jsonb)
  ), referred as (
    insert into audit_reference (tenant_id, object_id, object_type, at, seq)
    select $1, o.id, o.type, g.at, g.seq
    from given g cross join jsonb_to_recordset(g.objects) as o (id uuid, type text)
  )
  insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id,
    address, user_agent, details, search_text, salt, commitment)
  select $1, g.id, g.seq, g.at, g.action, g.outcome, $4, $5, $6, $7, $8, $9, g.details, g.text,
    decode(g.salt, 'hex'), decode(g.commitment, 'hex')
  from given g`;
