import {
  type ChosenWebhookEvent,
  type CreateWebhook,
  type JobKinds,
  LIMITS,
  type ReplayWebhook,
  type UpdateWebhook,
  type UserId,
  WEBHOOK_EVENTS,
  type WebhookDeliveryId,
  type WebhookDeliveryQuery,
  type WebhookDeliveryState,
  type WebhookId,
} from '@rinjo/contract';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { IsMoment } from '../../platform/http/is-moment.js';
import { IfPresent } from '../../platform/http/if-present.js';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';
import { PlainText } from '../../platform/http/plain-text.js';

const Address = (): PropertyDecorator =>
  applyDecorators(IsString(), Length(1, LIMITS.webhookUrl), Matches(/^https?:\/\/\S+$/));

const Events = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(WEBHOOK_EVENTS.length),
    ArrayUnique(),
    IsIn(WEBHOOK_EVENTS, { each: true }),
  );

export class CreateWebhookDto implements CreateWebhook {
  @Address() readonly url: string;
  @PlainText(0, LIMITS.webhookDescription) readonly description: string;
  @Events() readonly events: ChosenWebhookEvent[];
}

export class UpdateWebhookDto implements UpdateWebhook {
  @IfPresent() @Address() readonly url?: string;
  @IfPresent() @PlainText(0, LIMITS.webhookDescription) readonly description?: string;
  @IfPresent() @Events() readonly events?: ChosenWebhookEvent[];
  @IfPresent() @IsBoolean() readonly enabled?: boolean;
}

const STATES = ['waiting', 'delivered', 'failed', 'cancelled'] as const satisfies WebhookDeliveryState[];

export class WebhookDeliveryQueryDto extends PageQueryDto implements WebhookDeliveryQuery {
  @IsOptional() @IsIn(STATES) readonly state?: WebhookDeliveryState;
}

export class ReplayWebhookDto implements ReplayWebhook {
  @IsMoment() readonly from: string;
  @IsMoment() readonly until: string;
  @IsIn(['failed', 'all']) readonly which: 'failed' | 'all';
}

type Deliver = JobKinds['webhook.deliver'];
type Notice = JobKinds['webhook.notice'];

/** What the job queue says. */
export class DeliverDto implements Deliver {
  @IsUUID() readonly deliveryId: WebhookDeliveryId;
}

export class NoticeDto implements Notice {
  @IsUUID() readonly webhookId: WebhookId;
  @IsUUID() readonly userId: UserId;
}
