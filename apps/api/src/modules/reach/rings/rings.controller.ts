import { Body, Controller, Get, HttpCode, Injectable, Param, Post, Put, Query } from '@nestjs/common';
import type { CallId, MissedCallView, Page, RingId, RingView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { Presences } from '../presence/presences.js';
import { MissedCalls } from './missed-calls.js';
import { ChoosePresenceDto, DeclineRingDto, SeeMissedDto, StartRingsDto } from './rings.dto.js';
import { Rings } from './rings.service.js';

@Injectable()
class CallPipe extends IdPipe<CallId> {}
@Injectable()
class RingPipe extends IdPipe<RingId> {}

/** Calling people, and being called. */
@Controller()
export class RingsController {
  constructor(
    private readonly rings: Rings,
    private readonly missed: MissedCalls,
    private readonly presences: Presences,
  ) {}

  /** Rings people, and invites them by that; without names, everybody who is invited and not in the call. */
  @Post('calls/:callId/rings')
  @Require('ring:start')
  start(
    @Caller() principal: Principal,
    @Param('callId', CallPipe) callId: CallId,
    @Body() body: StartRingsDto,
  ): Promise<RingView[]> {
    return this.rings.start(principal, callId, body.userIds);
  }

  /** Everybody who was rung for a call, and what became of it. */
  @Get('calls/:callId/rings')
  @Require('ring:read')
  list(@Caller() principal: Principal, @Param('callId', CallPipe) callId: CallId): Promise<RingView[]> {
    return this.rings.list(principal, callId);
  }

  /** Answers a ring to the caller. It stops on every other device. */
  @Post('rings/:ringId/answer')
  @HttpCode(200)
  @Require('ring:answer')
  answer(@Caller() principal: Principal, @Param('ringId', RingPipe) id: RingId): Promise<RingView> {
    return this.rings.answer(principal, id);
  }

  /** Declines a ring to the caller, with a ready note or without. */
  @Post('rings/:ringId/decline')
  @HttpCode(200)
  @Require('ring:answer')
  decline(
    @Caller() principal: Principal,
    @Param('ringId', RingPipe) id: RingId,
    @Body() body: DeclineRingDto,
  ): Promise<RingView> {
    return this.rings.decline(principal, id, body.note ?? null);
  }

  /** Takes a ring back. */
  @Post('rings/:ringId/cancel')
  @HttpCode(200)
  @Require('ring:start')
  cancel(@Caller() principal: Principal, @Param('ringId', RingPipe) id: RingId): Promise<RingView> {
    return this.rings.cancel(principal, id);
  }

  /** Calls that the caller missed, newest first. */
  @Get('missed-calls')
  @Require('ring:read')
  listMissed(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<MissedCallView>> {
    return this.missed.list(principal, query);
  }

  /** Marks missed calls as seen. */
  @Post('missed-calls/seen')
  @HttpCode(204)
  @Require('ring:read')
  see(@Caller() principal: Principal, @Body() body: SeeMissedDto): Promise<void> {
    return this.missed.see(principal, body.ringId ?? null);
  }

  /** Whether the caller wants to be rung; who does not finds missed calls instead. */
  @Put('me/presence')
  @HttpCode(204)
  @Require('presence:update')
  choose(@Caller() principal: Principal, @Body() body: ChoosePresenceDto): Promise<void> {
    return this.presences.choose(principal, body.doNotDisturb);
  }
}
