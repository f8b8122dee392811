import { Body, Controller, Delete, Get, Injectable, Param, Put, Query } from '@nestjs/common';
import type { RetentionPreview, RetentionView, SiteId } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { TenantSetting } from '../../../platform/access/tenant-setting.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { RetentionPreviewQueryDto, SetRetentionDto } from './life.dto.js';
import { Retention } from './retention.service.js';

@Injectable()
class SiteIdPipe extends IdPipe<SiteId> {}

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

  /** How much a rule would put into the trash within a day, before it is set. */
  @Get('preview')
  @Require('evidence:manage')
  preview(
    @Caller() principal: Principal,
    @Query() query: RetentionPreviewQueryDto,
  ): Promise<RetentionPreview> {
    return this.retention.preview(principal, query);
  }

  /** Sets the rule of the tenant; null keeps for ever. */
  @Put()
  @Require('evidence:manage')
  @StepUp()
  @TenantSetting('retention')
  set(@Caller() principal: Principal, @Body() { keepDays }: SetRetentionDto): Promise<RetentionView> {
    return this.retention.set(principal, null, keepDays);
  }

  /** Sets the rule of a site, which counts there instead of the tenant's. */
  @Put('sites/:siteId')
  @Require('evidence:manage')
  @StepUp()
  @TenantSetting('retentionOfSite')
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
