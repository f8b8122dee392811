import { Injectable } from '@nestjs/common';
import type { ChosenWebhookEvent, WebhookDisabledBecause, WebhookId, WebhookView } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { Position } from '../../platform/http/cursor.js';

export interface NewWebhook {
  readonly id: WebhookId;
  readonly url: string;
  readonly description: string;
  readonly events: readonly ChosenWebhookEvent[];
  readonly sealedSecret: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** The secrets of a webhook as they are stored, sealed. */
export interface SealedSecrets {
  readonly secret: string;
  readonly previous: string | null;
  readonly previousUntil: Date | null;
}

export interface WebhookChanges {
  readonly url?: string;
  readonly description?: string;
  readonly events?: readonly ChosenWebhookEvent[];
}

type Dates = 'failingSince' | 'createdAt' | 'previousSecretUntil' | 'lastAttemptAt';
type Row = Omit<WebhookView, Dates> & {
  readonly failingSince: Date | null;
  readonly createdAt: Date;
  readonly previousSecretUntil: Date | null;
  readonly lastAttemptAt: Date | null;
};

const VIEW = `
  select id, url, description, events, enabled, disabled_because as "disabledBecause",
    failing_since as "failingSince", created_at as "createdAt", previous_secret_until as "previousSecretUntil",
    last_attempt_at as "lastAttemptAt"
  from webhook`;

const toView = (row: Row): WebhookView => ({
  ...row,
  failingSince: row.failingSince?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  previousSecretUntil: row.previousSecretUntil?.toISOString() ?? null,
  lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
});

@Injectable()
export class WebhooksRepository {
  async list(tx: Tx, after: Position | null, limit: number): Promise<WebhookView[]> {
    const [at, id] = after ?? [null, null];
    const rows = await tx.query<Row>(
      `${VIEW} where $1::timestamptz is null or (created_at, id) > ($1, $2::uuid) order by created_at, id limit $3`,
      [at, id, limit],
    );
    return rows.map(toView);
  }

  async view(tx: Tx, id: WebhookId): Promise<WebhookView | null> {
    const [row] = await tx.query<Row>(`${VIEW} where id = $1`, [id]);
    return row ? toView(row) : null;
  }

  /** Held until the transaction ends. */
  async lock(tx: Tx, id: WebhookId): Promise<WebhookView | null> {
    const [row] = await tx.query<Row>(`${VIEW} where id = $1 for update`, [id]);
    return row ? toView(row) : null;
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ n: number }>('select count(*)::int as n from webhook');
    return row?.n ?? 0;
  }

  async insert(tx: Tx, webhook: NewWebhook): Promise<void> {
    const { id, url, description, events, sealedSecret, createdBy, createdAt } = webhook;
    await tx.query(
      `insert into webhook (tenant_id, id, url, description, events, enabled, secret, created_by, created_at)
       values ($1, $2, $3, $4, $5, true, $6, $7, $8)`,
      [tx.principal.tenantId, id, url, description, events, sealedSecret, createdBy, createdAt],
    );
  }

  async update(tx: Tx, id: WebhookId, to: WebhookChanges): Promise<void> {
    await tx.query(
      `update webhook set url = coalesce($2, url), description = coalesce($3, description),
         events = coalesce($4::text[], events) where id = $1`,
      [id, to.url ?? null, to.description ?? null, to.events ?? null],
    );
  }

  /** Begins anew: what failed before does not count any more. */
  async enable(tx: Tx, id: WebhookId): Promise<void> {
    await tx.query(
      'update webhook set enabled = true, disabled_because = null, failing_since = null where id = $1',
      [id],
    );
  }

  /** False when it was disabled already. */
  async disable(tx: Tx, id: WebhookId, because: WebhookDisabledBecause): Promise<boolean> {
    const rows = await tx.query(
      'update webhook set enabled = false, disabled_because = $2 where id = $1 and enabled returning id',
      [id, because],
    );
    return rows.length > 0;
  }

  async delete(tx: Tx, id: WebhookId): Promise<void> {
    await tx.query('delete from webhook where id = $1', [id]);
  }

  async secrets(tx: Tx, id: WebhookId): Promise<SealedSecrets | null> {
    const [row] = await tx.query<SealedSecrets>(
      `select secret, previous_secret as previous, previous_secret_until as "previousUntil" from webhook where id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** False when somebody else has changed the secret meanwhile. */
  async rotate(tx: Tx, id: WebhookId, from: string, to: SealedSecrets): Promise<boolean> {
    const rows = await tx.query(
      `update webhook set secret = $3, previous_secret = $4, previous_secret_until = $5
       where id = $1 and secret = $2 returning id`,
      [id, from, to.secret, to.previous, to.previousUntil],
    );
    return rows.length > 0;
  }

  /** Notes an attempt; answers since when nothing has arrived, null when this one did. */
  async attempted(tx: Tx, id: WebhookId, at: Date, arrived: boolean): Promise<Date | null> {
    const [row] = await tx.query<{ since: Date | null }>(
      `update webhook set last_attempt_at = greatest(last_attempt_at, $2),
         failing_since = case when $3 then null else coalesce(failing_since, $2) end
       where id = $1 returning failing_since as since`,
      [id, at, arrived],
    );
    return row?.since ?? null;
  }

  /** Enabled webhooks of the tenant and what each is told of. */
  listening(tx: Tx): Promise<{ readonly id: WebhookId; readonly events: readonly string[] }[]> {
    return tx.query(`select id, events from webhook where enabled`);
  }
}
