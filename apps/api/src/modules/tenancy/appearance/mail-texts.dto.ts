import { LIMITS, type MailTexts, type TenantMailTexts } from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { PlainLines } from '../../../platform/http/plain-text.js';

export class MailTextsDto implements MailTexts {
  @PlainLines(0, LIMITS.mailInvitation) readonly invitation: string;
  @PlainLines(0, LIMITS.mailSignature) readonly signature: string;
}

export class TenantMailTextsDto implements TenantMailTexts {
  @IsDefined() @ValidateNested() @Type(() => MailTextsDto) readonly ja: MailTextsDto;
  @IsDefined() @ValidateNested() @Type(() => MailTextsDto) readonly en: MailTextsDto;
}
