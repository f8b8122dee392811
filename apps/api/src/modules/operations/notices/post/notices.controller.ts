import { Controller, Get, Param } from '@nestjs/common';
import type { NoticeId, NoticeReceiversView, UndeliveredNotice } from '@rinjo/contract';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { NoticeReports } from './notice-reports.js';

@Controller('operator/notices')
@ForOperators()
export class NoticesController {
  constructor(private readonly reports: NoticeReports) {}

  /** Organizations in which nobody could be told, of the last 90 days: somebody has to call them. */
  @Get('undelivered')
  undelivered(): Promise<UndeliveredNotice[]> {
    return this.reports.undelivered();
  }

  /** To whom a notice went, when, and by what; those who were not reached first. */
  @Get(':noticeId/receivers')
  receivers(@Param('noticeId', IdPipe) id: NoticeId): Promise<NoticeReceiversView> {
    return this.reports.receivers(id);
  }
}
