import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { AccountLinkPreview, PasswordResetRequested } from '@rinjo/contract';
import { Public } from '../../../platform/access/require.decorator.js';
import { originOf } from '../../../platform/http/request-context.js';
import { AccountLinks } from '../links/account-links.js';
import { PreviewAccountLinkDto } from '../links/account-links.dto.js';
import { CompletePasswordResetDto, RequestPasswordResetDto } from './password-resets.dto.js';
import { PasswordResets } from './password-resets.js';

@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly links: AccountLinks,
  ) {}

  /** Asks for a letter with a link; the answer is the same whether somebody has this address or not. */
  @Post()
  @HttpCode(202)
  @Public('Whoever forgot the password cannot sign in')
  request(@Body() input: RequestPasswordResetDto, @Req() request: Request): Promise<PasswordResetRequested> {
    return this.resets.request(input, originOf(request));
  }

  /** What the page of the link shows; does not use it. */
  @Post('preview')
  @HttpCode(200)
  @Public('The link is the proof')
  preview(@Body() { token }: PreviewAccountLinkDto, @Req() request: Request): Promise<AccountLinkPreview> {
    return this.links.preview(token, 'reset', originOf(request));
  }

  /** Sets the new password and signs the person out everywhere. */
  @Post('complete')
  @HttpCode(204)
  @Public('The link is the proof')
  complete(@Body() input: CompletePasswordResetDto, @Req() request: Request): Promise<void> {
    return this.resets.complete(input, originOf(request));
  }
}
