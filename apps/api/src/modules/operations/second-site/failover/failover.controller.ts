import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { bearerOf } from '../../../../platform/access/bearer.js';
import { Public } from '../../../../platform/access/require.decorator.js';
import { FailoverReportDto } from './failover-report.dto.js';
import { TakeFailover } from './take-failover.js';

@Controller('second-site')
export class FailoverController {
  constructor(private readonly reports: TakeFailover) {}

  /** Takes what a drill at the second site came to, by the key that it was registered with. */
  @Post('failovers')
  @HttpCode(204)
  @Public('The key of the second site is the proof')
  report(@Req() request: Request, @Body() input: FailoverReportDto): Promise<void> {
    return this.reports.run(bearerOf(request.headers), input);
  }
}
