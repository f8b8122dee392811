import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import type {
  Page,
  ReplayedWebhook,
  WebhookDeliveryDetails,
  WebhookDeliveryId,
  WebhookDeliveryView,
  WebhookId,
  WebhookView,
  WebhookWithSecret,
} from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require, StepUp } from '../../platform/access/require.decorator.js';
import { TenantSetting } from '../../platform/access/tenant-setting.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';
import { WebhookDeliveries } from './webhook-deliveries.js';
import { WebhookRotation } from './webhook-rotation.js';
import {
  CreateWebhookDto,
  ReplayWebhookDto,
  UpdateWebhookDto,
  WebhookDeliveryQueryDto,
} from './webhooks.dto.js';
import { Webhooks } from './webhooks.service.js';

@Injectable()
class WebhookIdPipe extends IdPipe<WebhookId> {}
@Injectable()
class DeliveryIdPipe extends IdPipe<WebhookDeliveryId> {}

/** Addresses that are told of events, and what became of each message. */
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly rotation: WebhookRotation,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  /** The tenant's webhooks, the oldest first. */
  @Get()
  @Require('webhook:read')
  list(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<WebhookView>> {
    return this.webhooks.list(principal, query);
  }

  /** Adds a webhook. The answer has the secret that messages are signed with; it is shown once. */
  @Post()
  @Require('webhook:manage')
  @StepUp()
  @TenantSetting('webhook')
  create(@Caller() principal: Principal, @Body() input: CreateWebhookDto): Promise<WebhookWithSecret> {
    return this.webhooks.create(principal, input);
  }

  /** One webhook. */
  @Get(':webhookId')
  @Require('webhook:read')
  read(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
  ): Promise<WebhookView> {
    return this.webhooks.read(principal, id);
  }

  /** Changes a webhook, disables it or enables it again. */
  @Patch(':webhookId')
  @Require('webhook:manage')
  @StepUp()
  update(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
    @Body() input: UpdateWebhookDto,
  ): Promise<WebhookView> {
    return this.webhooks.update(principal, id, input);
  }

  /** Deletes a webhook with the log of its messages. */
  @Delete(':webhookId')
  @HttpCode(204)
  @Require('webhook:manage')
  delete(@Caller() principal: Principal, @Param('webhookId', WebhookIdPipe) id: WebhookId): Promise<void> {
    return this.webhooks.delete(principal, id);
  }

  /** Makes a new secret, shown once. For 24 hours messages are signed with the one before it as well. */
  @Post(':webhookId/secret')
  @Require('webhook:manage')
  @StepUp()
  rotate(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
  ): Promise<WebhookWithSecret> {
    return this.rotation.rotate(principal, id);
  }

  /** Sends a message of the kind `webhook.test`. */
  @Post(':webhookId/tests')
  @Require('webhook:manage')
  test(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
  ): Promise<WebhookDeliveryDetails> {
    return this.deliveries.test(principal, id);
  }

  /** Sends the messages of a time range again. */
  @Post(':webhookId/replays')
  @HttpCode(200)
  @Require('webhook:manage')
  replayRange(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
    @Body() input: ReplayWebhookDto,
  ): Promise<ReplayedWebhook> {
    return this.deliveries.replayRange(principal, id, input);
  }

  /** Messages of the last 30 days, the newest first. */
  @Get(':webhookId/deliveries')
  @Require('webhook:read')
  listDeliveries(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
    @Query() query: WebhookDeliveryQueryDto,
  ): Promise<Page<WebhookDeliveryView>> {
    return this.deliveries.list(principal, id, query);
  }

  /** One message with every attempt. */
  @Get(':webhookId/deliveries/:deliveryId')
  @Require('webhook:read')
  readDelivery(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
    @Param('deliveryId', DeliveryIdPipe) deliveryId: WebhookDeliveryId,
  ): Promise<WebhookDeliveryDetails> {
    return this.deliveries.read(principal, id, deliveryId);
  }

  /** Sends a message again. */
  @Post(':webhookId/deliveries/:deliveryId/replay')
  @HttpCode(200)
  @Require('webhook:manage')
  replay(
    @Caller() principal: Principal,
    @Param('webhookId', WebhookIdPipe) id: WebhookId,
    @Param('deliveryId', DeliveryIdPipe) deliveryId: WebhookDeliveryId,
  ): Promise<WebhookDeliveryDetails> {
    return this.deliveries.replay(principal, id, deliveryId);
  }
}
