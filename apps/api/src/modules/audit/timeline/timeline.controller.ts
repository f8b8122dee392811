import { Controller, Get, Query } from '@nestjs/common';
import type { Page, TimelineEntry } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { TimelineQueryDto } from './timeline.dto.js';
import { Timeline } from './timeline.js';

@Controller('timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  /** All logs of one person, call or item, the newest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: TimelineQueryDto): Promise<Page<TimelineEntry>> {
    return this.timeline.list(principal, query);
  }
}
