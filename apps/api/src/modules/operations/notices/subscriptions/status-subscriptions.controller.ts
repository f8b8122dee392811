import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../../../platform/access/require.decorator.js';
import { originOf } from '../../../../platform/http/request-context.js';
import { StatusSubscriptionTokenDto, SubscribeToStatusDto } from './status-subscriptions.dto.js';
import { StatusSubscriptions } from './status-subscriptions.js';

@Controller('status/subscriptions')
export class StatusSubscriptionsController {
  constructor(private readonly subscriptions: StatusSubscriptions) {}

  /** Asks for news by mail: a letter with a link comes first. The answer is the same whether the address gets them already or not. */
  @Post()
  @HttpCode(202)
  @Public('Whoever is affected by a failure may be told of it')
  request(@Body() input: SubscribeToStatusDto, @Req() request: Request): Promise<void> {
    return this.subscriptions.request(input, originOf(request));
  }

  /** Confirms an address by the link in its letter. */
  @Post('confirmation')
  @HttpCode(204)
  @Public('The link is the proof')
  confirm(@Body() { token }: StatusSubscriptionTokenDto): Promise<void> {
    return this.subscriptions.confirm(token);
  }

  /** Ends the letters to an address by the link in each of them. */
  @Post('end')
  @HttpCode(204)
  @Public('The link is the proof')
  end(@Body() { token }: StatusSubscriptionTokenDto): Promise<void> {
    return this.subscriptions.end(token);
  }
}
