import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId, WebhookId } from '@rinjo/contract';
import { ColumnSecrets } from '../../platform/crypto/column-secrets.js';
import type { SealedSecrets } from './webhooks.repository.js';

const PREFIX = 'whsec_';
/** Standard Webhooks asks for 24 to 64 bytes. */
const BYTES = 32;

type Column = 'secret' | 'previous_secret';

const place = (rowId: WebhookId, column: Column) => ({ table: 'webhook', column, rowId });

/** The secrets that messages are signed with. Not inside `TenantDb.run`. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly secrets: ColumnSecrets) {}

  /** A new secret, to be shown once, and as it is stored. */
  async make(
    tenantId: TenantId,
    id: WebhookId,
  ): Promise<{ readonly secret: string; readonly sealed: string }> {
    const secret = PREFIX + randomBytes(BYTES).toString('base64');
    return { secret, sealed: await this.secrets.seal(tenantId, place(id, 'secret'), secret) };
  }

  /** The newest secret sealed once more, for the place of the one before it. */
  async asPrevious(tenantId: TenantId, id: WebhookId, sealed: string): Promise<string> {
    const secret = await this.secrets.open(tenantId, place(id, 'secret'), sealed);
    return this.secrets.seal(tenantId, place(id, 'previous_secret'), secret);
  }

  /** Every secret that signs at this time, the newest first. */
  async signing(tenantId: TenantId, id: WebhookId, sealed: SealedSecrets, now: Date): Promise<string[]> {
    const newest = await this.secrets.open(tenantId, place(id, 'secret'), sealed.secret);
    const { previous, previousUntil } = sealed;
    if (previous === null || previousUntil === null || previousUntil <= now) return [newest];
    return [newest, await this.secrets.open(tenantId, place(id, 'previous_secret'), previous)];
  }
}
