import { Body, Controller, Get, HttpCode, Injectable, Param, Post, Query } from '@nestjs/common';
import type { CallId, HeldView, LegalHoldId, LegalHoldView, Page, SiteId } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp, WhileCancelled } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { LegalHolds } from './legal-holds.service.js';
import { LiftLegalHoldDto, PlaceLegalHoldDto } from './life.dto.js';

@Injectable()
class LegalHoldIdPipe extends IdPipe<LegalHoldId> {}
@Injectable()
class CallIdPipe extends IdPipe<CallId> {}
@Injectable()
class SiteIdPipe extends IdPipe<SiteId> {}

/** What must not be deleted, because it may be needed as proof. */
@Controller('legal-holds')
export class LegalHoldsController {
  constructor(private readonly holds: LegalHolds) {}

  /** The holds that are in force, the newest first. */
  @Get()
  @Require('evidence:manage')
  list(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<LegalHoldView>> {
    return this.holds.list(principal, query);
  }

  /** Places a hold on an item, a call or a site; without any of them, on everything. */
  @Post()
  @WhileCancelled('A hold stops the erasure')
  @Require('evidence:manage')
  place(@Caller() principal: Principal, @Body() input: PlaceLegalHoldDto): Promise<LegalHoldView> {
    return this.holds.place(principal, input);
  }

  /** Lifts a hold: rules and trash count again. */
  @Post(':legalHoldId/lifting')
  @WhileCancelled('Without the hold the erasure goes on')
  @HttpCode(204)
  @Require('evidence:manage')
  @StepUp()
  lift(
    @Caller() principal: Principal,
    @Param('legalHoldId', LegalHoldIdPipe) id: LegalHoldId,
    @Body() input: LiftLegalHoldDto,
  ): Promise<void> {
    return this.holds.lift(principal, id, input);
  }
}

/** The mark on what is held, for everybody who sees it. */
@Controller()
export class HeldController {
  constructor(private readonly holds: LegalHolds) {}

  /** Whether all of a call is under a legal hold. */
  @Get('calls/:callId/legal-hold')
  @Require('evidence:read')
  ofCall(@Caller() principal: Principal, @Param('callId', CallIdPipe) id: CallId): Promise<HeldView> {
    return this.holds.ofCall(principal, id);
  }

  /** Whether all of a site is under a legal hold. */
  @Get('sites/:siteId/legal-hold')
  @Require('site:read')
  ofSite(@Caller() principal: Principal, @Param('siteId', SiteIdPipe) id: SiteId): Promise<HeldView> {
    return this.holds.ofSite(principal, id);
  }
}
