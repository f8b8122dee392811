import { Injectable } from '@nestjs/common';
import type { WebhookId, WebhookWithSecret } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { OVERLAP_MS } from './webhook-rules.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** Gives a webhook a new secret. Messages carry signatures of both for a day, so that receivers can change over. */
@Injectable()
export class WebhookRotation {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly webhooks: WebhooksRepository,
    private readonly secrets: WebhookSecrets,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, CONFLICT when somebody else was faster. */
  async rotate(principal: Principal, id: WebhookId): Promise<WebhookWithSecret> {
    const { tenantId } = principal;
    const now = await this.tenantDb.run(principal, (tx) => this.webhooks.secrets(tx, id));
    if (!now) throw new DomainError('NOT_FOUND');
    const previous = await this.secrets.asPrevious(tenantId, id, now.secret);
    const { secret, sealed } = await this.secrets.make(tenantId, id);
    const previousUntil = new Date(this.clock.now().getTime() + OVERLAP_MS);
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.webhooks.rotate(tx, id, now.secret, { secret: sealed, previous, previousUntil })))
        throw new DomainError('CONFLICT');
      await this.audit.record(tx, 'webhook.secret_rotated', { webhookId: id });
      const view = await this.webhooks.view(tx, id);
      if (!view) throw new DomainError('NOT_FOUND');
      return { ...view, secret };
    });
  }
}
