import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, LIMITS } from '@rinjo/contract';
import { type Actor, actorId, type Principal } from '../access/principal.js';
import { ColumnSecrets, type SecretPlace } from '../crypto/column-secrets.js';
import { Ids } from '../crypto/ids.js';
import { TenantDb } from '../database/tenant-db.js';
import type { Tx } from '../database/tx.js';
import { Clock } from '../time/clock.js';

type RowId = Id<'IdempotencyKey'>;

/** What is known of a request that names a key. */
export type Claim =
  | { readonly kind: 'new'; readonly id: RowId }
  /** The first one is not answered yet; or its process died, and nobody knows how far it came. */
  | { readonly kind: 'running' }
  /** The key stands for another request. */
  | { readonly kind: 'mismatch' }
  | { readonly kind: 'answered'; readonly body: unknown };

interface Row {
  readonly id: RowId;
  readonly fingerprint: string;
  readonly answer: string | null;
}

const TABLE = 'idempotency_key';
const fingerprintAt = (rowId: RowId): SecretPlace => ({ table: TABLE, column: 'fingerprint', rowId });
const answerAt = (rowId: RowId): SecretPlace => ({ table: TABLE, column: 'answer', rowId });

/**
 * Remembers which requests were done, for each caller, with their answers. Answers may hold what is shown once, and bodies
 * passwords: both are sealed under the tenant's key, the fingerprint too, because a short secret could be guessed from it.
 */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly secrets: ColumnSecrets,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Of many claims of one key at the same time exactly one is new. */
  async claim(principal: Principal, key: string, fingerprint: string): Promise<Claim> {
    const { tenantId } = principal;
    const id = this.ids.next<RowId>();
    const sealed = await this.secrets.seal(tenantId, fingerprintAt(id), fingerprint);
    const known = await this.tenantDb.run(principal, (tx) => this.insert(tx, id, key, sealed));
    if (!known) return { kind: 'new', id };
    if ((await this.secrets.open(tenantId, fingerprintAt(known.id), known.fingerprint)) !== fingerprint)
      return { kind: 'mismatch' };
    if (known.answer === null) return { kind: 'running' };
    const text = await this.secrets.open(tenantId, answerAt(known.id), known.answer);
    return { kind: 'answered', body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }

  /** Keeps the answer until the key is forgotten. */
  async answered(principal: Principal, id: RowId, body: unknown): Promise<void> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = await this.secrets.seal(principal.tenantId, answerAt(id), text);
    await this.tenantDb.run(principal, (tx) =>
      tx.query('update idempotency_key set answer = $2 where id = $1', [id, answer]),
    );
  }

  /** Nothing was done: the same request may try again. */
  async release(principal: Principal, id: RowId): Promise<void> {
    await this.tenantDb.run(principal, (tx) => tx.query('delete from idempotency_key where id = $1', [id]));
  }

  /** Answers the row of somebody who was faster. */
  private async insert(tx: Tx, id: RowId, key: string, fingerprint: string): Promise<Row | null> {
    const { tenantId, actor } = tx.principal;
    const now = this.clock.now();
    const [caller, hash] = [callerOf(actor), createHash('sha256').update(key, 'utf8').digest()];
    await tx.query('delete from idempotency_key where expires_at <= $1', [now]);
    const made = await tx.query(
      `insert into idempotency_key (tenant_id, id, caller, key_hash, fingerprint, expires_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (tenant_id, caller, key_hash) do nothing returning id`,
      [tenantId, id, caller, hash, fingerprint, new Date(now.getTime() + LIMITS.idempotencyS * 1000)],
    );
    if (made.length > 0) return null;
    const [row] = await tx.query<Row>(
      'select id, fingerprint, answer from idempotency_key where caller = $1 and key_hash = $2',
      [caller, hash],
    );
    if (!row) throw new Error('A key of a request went away while it was claimed'); // read committed sees it
    return row;
  }
}

/** Each key, person and guest has names of its own. */
const callerOf = (actor: Actor): string => `${actor.kind}:${actorId(actor) ?? ''}`;
