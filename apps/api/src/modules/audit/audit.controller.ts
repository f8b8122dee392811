import { Controller, Get, Query } from '@nestjs/common';
import type { AuditEntryView, Page } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { AuditQueryDto } from './audit-query.dto.js';
import { AuditReader } from './audit-reader.js';

@Controller('audit-entries')
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  /** What happened in the tenant, the newest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: AuditQueryDto): Promise<Page<AuditEntryView>> {
    return this.reader.list(principal, query);
  }
}
