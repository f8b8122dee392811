import { Injectable } from '@nestjs/common';
import {
  type CreateWebhook,
  LIMITS,
  type Page,
  type PageQuery,
  type UpdateWebhook,
  type WebhookId,
  type WebhookView,
  type WebhookWithSecret,
} from '@rinjo/contract';
import { actorId, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { OutgoingHttp } from '../../platform/http/outgoing.js';
import { withoutSecrets } from '../../platform/http/outgoing-target.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { Clock } from '../../platform/time/clock.js';
import { TenantsRepository } from '../tenancy/index.js';
import { WebhookHealth } from './webhook-health.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhooksRepository } from './webhooks.repository.js';

const LIST = 'webhooks';

/** The webhooks of a tenant. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly webhooks: WebhooksRepository,
    private readonly health: WebhookHealth,
    private readonly secrets: WebhookSecrets,
    private readonly outgoing: OutgoingHttp,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<WebhookView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.webhooks.list(tx, after, limit + 1);
      return toPage(
        LIST,
        rows,
        limit,
        (webhook) => webhook,
        (webhook) => [webhook.createdAt, webhook.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: WebhookId): Promise<WebhookView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx, id));
  }

  /** Throws OUTGOING_REFUSED, WEBHOOKS_LIMIT. */
  async create(
    principal: Principal,
    { url, description, events }: CreateWebhook,
  ): Promise<WebhookWithSecret> {
    this.outgoing.check(url);
    const id = this.ids.next<WebhookId>();
    const { secret, sealed } = await this.secrets.make(principal.tenantId, id);
    const [createdBy, createdAt] = [actorId(principal.actor) ?? '', this.clock.now()];
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.webhooks.count(tx), LIMITS.webhooksPerTenant];
      if (used >= max) throw new DomainError('WEBHOOKS_LIMIT', { used, max });
      const webhook = { id, url, description, events, sealedSecret: sealed, createdBy, createdAt };
      await this.webhooks.insert(tx, webhook);
      await this.audit.record(tx, 'webhook.created', { webhookId: id, url: withoutSecrets(url), events });
      return { ...(await this.view(tx, id)), secret };
    });
  }

  /** Throws NOT_FOUND, OUTGOING_REFUSED. What changes nothing leaves no entry in the log. */
  update(principal: Principal, id: WebhookId, input: UpdateWebhook): Promise<WebhookView> {
    if (input.url !== undefined) this.outgoing.check(input.url);
    return this.tenantDb.run(principal, async (tx) => {
      const webhook = await this.webhooks.lock(tx, id);
      if (!webhook) throw new DomainError('NOT_FOUND');
      const fields = changedFields(webhook, input);
      if (fields.length > 0) {
        await this.webhooks.update(tx, id, input);
        await this.audit.record(tx, 'webhook.updated', { webhookId: id, fields });
      }
      if (input.enabled === false) await this.health.disable(tx, id, 'admin');
      if (input.enabled === true && !webhook.enabled) {
        await this.webhooks.enable(tx, id);
        await this.audit.record(tx, 'webhook.enabled', { webhookId: id });
      }
      return this.view(tx, id);
    });
  }

  /** Takes its messages and their log along. Throws NOT_FOUND. */
  delete(principal: Principal, id: WebhookId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const webhook = await this.webhooks.lock(tx, id);
      if (!webhook) throw new DomainError('NOT_FOUND');
      await this.health.giveUp(tx, id);
      await this.webhooks.delete(tx, id);
      await this.audit.record(tx, 'webhook.deleted', { webhookId: id, url: withoutSecrets(webhook.url) });
    });
  }

  private async view(tx: Tx, id: WebhookId): Promise<WebhookView> {
    const view = await this.webhooks.view(tx, id);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}

const FIELDS = ['url', 'description', 'events'] as const;

function changedFields(now: WebhookView, to: UpdateWebhook): string[] {
  return FIELDS.filter((field) => to[field] !== undefined && String(to[field]) !== String(now[field]));
}
