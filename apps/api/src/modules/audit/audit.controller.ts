import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { AuditEntryView, Page } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { AuditQueryDto } from './audit-query.dto.js';
import { AuditReader } from './audit-reader.js';
import { LiveLog } from './live/live-log.js';

@Controller('audit-entries')
export class AuditController {
  constructor(
    private readonly reader: AuditReader,
    private readonly tail: LiveLog,
  ) {}

  /** What happened in the tenant, the newest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: AuditQueryDto): Promise<Page<AuditEntryView>> {
    return this.reader.list(principal, query);
  }

  /** Entries of the last seconds, and new ones as they are written: server-sent events, for a minute. */
  @Get('live')
  @Require('audit:read')
  live(
    @Caller() principal: Principal,
    @Query() query: AuditQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.tail.send(principal, { request, response }, query, (later) =>
      this.reader.list(principal, later),
    );
  }
}
