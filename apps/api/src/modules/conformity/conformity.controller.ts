import { Controller, Get, Injectable, Param, Res } from '@nestjs/common';
import type { CallId, ConformityReport } from '@rinjo/contract';
import type { Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { conformityCsv } from './conformity-csv.js';
import { ConformityReports } from './conformity-reports.js';

@Injectable()
class CallIdPipe extends IdPipe<CallId> {}

@Controller('calls/:callId')
export class ConformityController {
  constructor(private readonly reports: ConformityReports) {}

  /** How the cameras of a call measured up to the numbers of remote inspection (遠隔臨場). */
  @Get('conformity')
  @Require('call:read')
  report(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
  ): Promise<ConformityReport> {
    return this.reports.of(principal, callId);
  }

  /** The same as a table (text/csv, RFC 4180, UTF-8 with BOM), headings in Japanese. */
  @Get('conformity.csv')
  @Require('call:read')
  async table(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Res() response: Response,
  ): Promise<void> {
    const csv = conformityCsv(await this.reports.of(principal, callId));
    response.setHeader('Content-Disposition', 'attachment; filename="rinjo-conformity.csv"');
    response.type('text/csv; charset=utf-8').send(csv);
  }
}
