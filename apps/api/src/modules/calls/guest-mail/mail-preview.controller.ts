import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { LOCALES, type Locale, type MailPreview, type PreviewMail } from '@rinjo/contract';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, ValidateNested } from 'class-validator';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { MailTextsDto } from '../../tenancy/index.js';
import { MailPreviews } from './mail-previews.js';

export class PreviewMailDto implements PreviewMail {
  @IsIn(LOCALES) readonly locale: Locale;
  @IsDefined() @ValidateNested() @Type(() => MailTextsDto) readonly texts: MailTextsDto;
}

@Controller('tenant/mail-preview')
export class MailPreviewController {
  constructor(private readonly previews: MailPreviews) {}

  /** An invitation of an invented guest to an invented call, as these texts would make it. */
  @Post()
  @HttpCode(200)
  @Require('tenant:update')
  preview(@Caller() principal: Principal, @Body() input: PreviewMailDto): Promise<MailPreview> {
    return this.previews.make(principal, input);
  }
}
