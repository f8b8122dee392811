import { Controller, Get, Param, Res } from '@nestjs/common';
import type { CallId } from '@rinjo/contract';
import type { Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { CallIdPipe } from '../call-id.pipe.js';
import { CallCalendar } from './call-calendar.js';

@Controller('calls/:callId/calendar')
export class CalendarController {
  constructor(private readonly calendar: CallCalendar) {}

  /** A planned call as a file for calendars (text/calendar, RFC 5545), with the link to join it. */
  @Get()
  @Require('call:read')
  async file(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.calendar.file(principal, callId);
    response.setHeader('Content-Disposition', 'attachment; filename="rinjo-call.ics"');
    response.type('text/calendar; charset=utf-8').send(file);
  }
}
