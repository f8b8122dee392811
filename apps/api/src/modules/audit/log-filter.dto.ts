import { ACTOR_KINDS, type ActorKind, type CallId, type Id, LIMITS, type LogFilter } from '@rinjo/contract';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsMoment } from '../../platform/http/is-moment.js';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';
import { PlainText } from '../../platform/http/plain-text.js';

/** Queries of every log. */
export class LogFilterDto extends PageQueryDto implements LogFilter {
  @IsOptional() @IsMoment() readonly from?: string;
  @IsOptional() @IsMoment() readonly until?: string;
  @IsOptional() @PlainText(1, LIMITS.requestId) readonly actorId?: string;
  @IsOptional() @IsIn(ACTOR_KINDS) readonly actorKind?: ActorKind;
  @IsOptional() @IsUUID() readonly callId?: CallId;
  @IsOptional() @IsUUID() readonly objectId?: Id<string>;
  @IsOptional() @PlainText(1, LIMITS.requestId) readonly address?: string;
  @IsOptional() @PlainText(1, LIMITS.requestId) readonly requestId?: string;
}
