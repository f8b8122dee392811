import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  type AskSupport,
  type CallId,
  type CloseSupport,
  type OperatorSupportQuery,
  SUPPORT_KINDS,
  SUPPORT_LIMITS,
  type SupportKind,
  type SupportRequestQuery,
  type WriteSupport,
} from '@rinjo/contract';
import { OrNull } from '../../../../platform/http/or-null.js';
import { PageQueryDto, toBoolean } from '../../../../platform/http/page-query.dto.js';
import { PlainLines, PlainText } from '../../../../platform/http/plain-text.js';

const { subject, text, contact } = SUPPORT_LIMITS;

export class OperatorSupportQueryDto extends PageQueryDto implements OperatorSupportQuery {
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly closed?: boolean;
}

export class SupportRequestQueryDto extends OperatorSupportQueryDto implements SupportRequestQuery {
  @IsOptional() @IsIn(['mine', 'all']) readonly whose?: 'mine' | 'all';
}

export class WriteSupportDto implements WriteSupport {
  @PlainLines(1, text) readonly text: string;
}

export class AskSupportDto extends WriteSupportDto implements AskSupport {
  @IsIn(SUPPORT_KINDS) readonly kind: SupportKind;
  @PlainText(1, subject) readonly subject: string;
  @OrNull() @IsUUID() readonly callId: CallId | null;
  @PlainText(0, contact) readonly contact: string;
}

export class CloseSupportDto implements CloseSupport {
  @OrNull() @PlainLines(1, text) readonly text: string | null;
}
