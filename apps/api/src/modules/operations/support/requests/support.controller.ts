import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Page, SupportDesk, SupportRequestId, SupportRequestView, SupportThread } from '@rinjo/contract';
import { Caller } from '../../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Require, WhileCancelled } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { Desk } from '../desk/desk.js';
import { AskSupportDto, SupportRequestQueryDto, WriteSupportDto } from './support.dto.js';
import { SupportRequests } from './support-requests.js';

const REASON = 'People are helped until the end';

@Controller('support')
export class SupportController {
  constructor(
    private readonly requests: SupportRequests,
    private readonly desk: Desk,
  ) {}

  /** When the operator's desk answers. */
  @Get('desk')
  @Require('support:ask')
  now(): Promise<SupportDesk> {
    return this.desk.now();
  }

  /** Requests to the operator, the newest first: one's own, or those of everybody for whom may see them. */
  @Get('requests')
  @Require('support:ask')
  list(
    @Caller() principal: Principal,
    @Query() query: SupportRequestQueryDto,
  ): Promise<Page<SupportRequestView>> {
    return this.requests.list(principal, query);
  }

  /** Asks the operator, who reads what is written here and nothing else of the organization. */
  @Post('requests')
  @WhileCancelled(REASON)
  @Require('support:ask')
  ask(@Caller() principal: Principal, @Body() input: AskSupportDto): Promise<SupportThread> {
    return this.requests.ask(principal, input);
  }

  /** A request and what was written. */
  @Get('requests/:requestId')
  @Require('support:ask')
  find(
    @Caller() principal: Principal,
    @Param('requestId', IdPipe) id: SupportRequestId,
  ): Promise<SupportThread> {
    return this.requests.find(principal, id);
  }

  /** Writes to the desk; a request that is closed is open again. */
  @Post('requests/:requestId/messages')
  @WhileCancelled(REASON)
  @Require('support:ask')
  write(
    @Caller() principal: Principal,
    @Param('requestId', IdPipe) id: SupportRequestId,
    @Body() { text }: WriteSupportDto,
  ): Promise<SupportThread> {
    return this.requests.write(principal, id, text);
  }

  /** Needs no answer any more. */
  @Post('requests/:requestId/closing')
  @HttpCode(200)
  @WhileCancelled(REASON)
  @Require('support:ask')
  close(
    @Caller() principal: Principal,
    @Param('requestId', IdPipe) id: SupportRequestId,
  ): Promise<SupportThread> {
    return this.requests.close(principal, id);
  }
}
