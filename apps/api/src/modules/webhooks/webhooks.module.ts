import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { EnteredOf } from './entered-of.js';
import { WebhookDelivering } from './webhook-delivering.js';
import { WebhookDeliveries } from './webhook-deliveries.js';
import { WebhookHealth } from './webhook-health.js';
import { WebhookNotices } from './webhook-notices.js';
import { WebhookOutbox } from './webhook-outbox.js';
import { WebhookRotation } from './webhook-rotation.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { Webhooks } from './webhooks.service.js';

/** Tells other systems what happens here, signed and as long as it takes. */
@Module({
  imports: [TenancyModule],
  controllers: [WebhooksController],
  providers: [
    ...[Webhooks, WebhooksRepository, WebhookSecrets, WebhookRotation, WebhookHealth, WebhookNotices],
    ...[EnteredOf, WebhookOutbox, WebhookDelivering, WebhookSender, WebhookDeliveries, DeliveriesRepository],
  ],
})
export class WebhooksModule {}
