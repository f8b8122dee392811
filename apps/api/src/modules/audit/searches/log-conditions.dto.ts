import {
  ACCESS_OUTCOMES,
  type AccessOutcome,
  ACTOR_KINDS,
  type ActorKind,
  AUDIT_ACTIONS,
  type AuditAction,
  type CallId,
  type ErrorCode,
  ERRORS,
  type Id,
  LIMITS,
  type LogConditions,
  SIGN_IN_METHODS,
  type SignInMethod,
  type UserId,
} from '@rinjo/contract';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { PlainText } from '../../../platform/http/plain-text.js';

/** What some log can be narrowed to; `searchOf` knows which. */
export class LogConditionsDto implements LogConditions {
  @IfPresent() @IsMoment() readonly from?: string;
  @IfPresent() @IsMoment() readonly until?: string;
  @IfPresent() @PlainText(1, LIMITS.requestId) readonly actorId?: string;
  @IfPresent() @IsIn(ACTOR_KINDS) readonly actorKind?: ActorKind;
  @IfPresent() @IsUUID() readonly callId?: CallId;
  @IfPresent() @IsUUID() readonly objectId?: Id<string>;
  @IfPresent() @PlainText(1, LIMITS.requestId) readonly address?: string;
  @IfPresent() @PlainText(1, LIMITS.requestId) readonly requestId?: string;
  @IfPresent() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
  @IfPresent() @IsIn(AUDIT_ACTIONS) readonly action?: AuditAction;
  @IfPresent() @IsIn(ACCESS_OUTCOMES) readonly outcome?: AccessOutcome;
  @IfPresent() @IsBoolean() readonly heartbeats?: boolean;
  @IfPresent() @IsIn(Object.keys(ERRORS)) readonly code?: ErrorCode;
  @IfPresent() @IsBoolean() readonly contents?: boolean;
  @IfPresent() @IsUUID() readonly userId?: UserId;
  @IfPresent() @IsIn(SIGN_IN_METHODS) readonly method?: SignInMethod;
}
