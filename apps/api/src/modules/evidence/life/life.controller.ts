import { Body, Controller, Delete, Get, HttpCode, Injectable, Param, Post, Put, Query } from '@nestjs/common';
import type {
  ErasedEvidence,
  EvidenceId,
  EvidenceView,
  LegalHoldId,
  LegalHoldView,
  Page,
  RetentionView,
  SiteId,
  StorageView,
} from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { EvidenceErasure } from './evidence-erasure.js';
import { EvidenceTrash } from './evidence-trash.js';
import { LegalHolds } from './legal-holds.service.js';
import { PlaceLegalHoldDto, SetRetentionDto } from './life.dto.js';
import { Retention } from './retention.service.js';

@Injectable()
class EvidenceIdPipe extends IdPipe<EvidenceId> {}
@Injectable()
class LegalHoldIdPipe extends IdPipe<LegalHoldId> {}
@Injectable()
class SiteIdPipe extends IdPipe<SiteId> {}

/** Putting away what is kept, and deleting it. */
@Controller('evidence/:evidenceId')
export class EvidenceLifeController {
  constructor(
    private readonly trash: EvidenceTrash,
    private readonly erasure: EvidenceErasure,
  ) {}

  /** Puts an item into the trash, where it stays for 30 days. */
  @Delete()
  @HttpCode(204)
  @Require('evidence:delete')
  remove(@Caller() principal: Principal, @Param('evidenceId', EvidenceIdPipe) id: EvidenceId): Promise<void> {
    return this.trash.trash(principal, id);
  }

  /** Takes an item out of the trash. */
  @Post('restoration')
  @HttpCode(200)
  @Require('evidence:delete')
  restore(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<EvidenceView> {
    return this.trash.restore(principal, id);
  }

  /** Deletes an item in the trash for good, with everything that was made of it; the answer says what went. */
  @Post('erasure')
  @HttpCode(200)
  @Require('evidence:manage')
  @StepUp()
  erase(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<ErasedEvidence> {
    return this.erasure.erase(principal, id, 'user');
  }
}

/** How long things are kept. */
@Controller('evidence-retention')
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  /** The rule of the tenant, and those of sites. */
  @Get()
  @Require('evidence:manage')
  read(@Caller() principal: Principal): Promise<RetentionView> {
    return this.retention.read(principal);
  }

  /** Sets the rule of the tenant; null keeps for ever. */
  @Put()
  @Require('evidence:manage')
  @StepUp()
  set(@Caller() principal: Principal, @Body() { keepDays }: SetRetentionDto): Promise<RetentionView> {
    return this.retention.set(principal, null, keepDays);
  }

  /** Sets the rule of a site, which counts there instead of the tenant's. */
  @Put('sites/:siteId')
  @Require('evidence:manage')
  @StepUp()
  setForSite(
    @Caller() principal: Principal,
    @Param('siteId', SiteIdPipe) siteId: SiteId,
    @Body() { keepDays }: SetRetentionDto,
  ): Promise<RetentionView> {
    return this.retention.set(principal, siteId, keepDays);
  }

  /** Removes the rule of a site. */
  @Delete('sites/:siteId')
  @Require('evidence:manage')
  @StepUp()
  unsetForSite(
    @Caller() principal: Principal,
    @Param('siteId', SiteIdPipe) siteId: SiteId,
  ): Promise<RetentionView> {
    return this.retention.unset(principal, siteId);
  }
}

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
  @Require('evidence:manage')
  place(@Caller() principal: Principal, @Body() input: PlaceLegalHoldDto): Promise<LegalHoldView> {
    return this.holds.place(principal, input);
  }

  /** Lifts a hold: rules and trash count again. */
  @Delete(':legalHoldId')
  @HttpCode(204)
  @Require('evidence:manage')
  @StepUp()
  lift(
    @Caller() principal: Principal,
    @Param('legalHoldId', LegalHoldIdPipe) id: LegalHoldId,
  ): Promise<void> {
    return this.holds.lift(principal, id);
  }
}

/** The room that the tenant has. */
@Controller('storage')
export class StorageController {
  constructor(private readonly quota: StorageQuota) {}

  /** Bytes in use, promised to what is being written, and the most of the plan. */
  @Get()
  @Require('evidence:read')
  read(@Caller() principal: Principal): Promise<StorageView> {
    return this.quota.use(principal);
  }
}
