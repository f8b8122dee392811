import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { MonthlyReportId, MonthlyReportsView } from '@rinjo/contract';
import type { Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { pour } from '../../../platform/http/pour.js';
import { attachment } from '../../../platform/http/send-content.js';
import { MonthlyReportQueryDto } from './monthly-report.dto.js';
import { MonthlyReportsReader } from './monthly-reports-reader.js';
import { monthlyPdf } from './printing/monthly-pdf.js';

@Controller('monthly-reports')
export class MonthlyReportsController {
  constructor(private readonly reader: MonthlyReportsReader) {}

  /** What each month was like for the caller's tenant, the newest first. They are made by themselves. */
  @Get()
  @Require('audit:read')
  list(@Caller() caller: Principal): Promise<MonthlyReportsView> {
    return this.reader.list(caller);
  }

  /** One of them as a PDF. The same report gives the same bytes. */
  @Get(':monthlyReportId/file')
  @Require('audit:read')
  async file(
    @Caller() caller: Principal,
    @Param('monthlyReportId', IdPipe) id: MonthlyReportId,
    @Query() { locale }: MonthlyReportQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const { facts, sha256 } = await this.reader.open(caller, id);
    response.setHeader('Content-Type', 'application/pdf');
    response.setHeader(
      'Content-Disposition',
      attachment(`rinjo-monthly-report-${facts.month}.${locale}.pdf`),
    );
    await pour(monthlyPdf(facts, sha256, locale), response);
  }
}
