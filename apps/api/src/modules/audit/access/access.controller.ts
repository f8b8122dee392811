import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { AccessEntryView, Page } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { AccessQueryDto } from './access-query.dto.js';
import { AccessReader } from './access-reader.js';
import { LiveLog } from '../live/live-log.js';

@Controller('access-entries')
export class AccessController {
  constructor(
    private readonly reader: AccessReader,
    private readonly tail: LiveLog,
  ) {}

  /** Who asked for what, and what went wrong, the newest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: AccessQueryDto): Promise<Page<AccessEntryView>> {
    return this.reader.list(principal, query);
  }

  /** Entries of the last seconds, and new ones as they are written: server-sent events, for a minute. */
  @Get('live')
  @Require('audit:read')
  live(
    @Caller() principal: Principal,
    @Query() query: AccessQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.tail.send(principal, { request, response }, query, (later) =>
      this.reader.list(principal, later),
    );
  }
}
