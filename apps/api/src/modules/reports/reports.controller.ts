import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CallId, Page, ReportView } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CallReports } from './call-reports.js';
import { MakeReportDto } from './reports.dto.js';

/** Reports of a call on paper. */
@Controller('calls/:callId/reports')
export class ReportsController {
  constructor(private readonly reports: CallReports) {}

  /** Begins a report (PDF); the list says how far it is and, when it is there, which item of evidence it is. */
  @Post()
  @Require('report:make')
  make(
    @Caller() principal: Principal,
    @Param('callId', IdPipe) callId: CallId,
    @Body() input: MakeReportDto,
  ): Promise<ReportView> {
    return this.reports.request(principal, callId, input);
  }

  /** Reports of a call, the newest first. */
  @Get()
  @Require('report:make')
  list(@Caller() principal: Principal, @Param('callId', IdPipe) callId: CallId): Promise<Page<ReportView>> {
    return this.reports.ofCall(principal, callId);
  }
}
