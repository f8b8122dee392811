import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { ProberOrders } from '@rinjo/contract';
import { bearerOf } from '../../../../platform/access/bearer.js';
import { Public } from '../../../../platform/access/require.decorator.js';
import { ProberReportDto } from './prober-report.dto.js';
import { TakeReport } from './take-report.js';

@Controller('prober')
export class ProberController {
  constructor(private readonly reports: TakeReport) {}

  /** Takes what a prober saw and the alerts that it sent, by the key that the command line gave it. */
  @Post('reports')
  @HttpCode(200)
  @Public('The key of a prober is the proof')
  report(@Req() request: Request, @Body() input: ProberReportDto): Promise<ProberOrders> {
    return this.reports.run(bearerOf(request.headers), input);
  }
}
