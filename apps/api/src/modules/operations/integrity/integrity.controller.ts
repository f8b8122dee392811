import { Controller, Get, Param } from '@nestjs/common';
import type { IntegrityReportId, IntegrityView, SignedIntegrityReport } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { IntegrityReader } from './integrity-reader.js';

@Controller('integrity')
export class IntegrityController {
  constructor(private readonly reader: IntegrityReader) {}

  /** Whether everything that is kept is still what was taken: how far the checks are, what they found, and the reports. */
  @Get()
  @Require('audit:read')
  view(@Caller() caller: Principal): Promise<IntegrityView> {
    return this.reader.view(caller);
  }

  /** A monthly report with its signature. */
  @Get('reports/:integrityReportId')
  @Require('audit:read')
  report(
    @Caller() caller: Principal,
    @Param('integrityReportId', IdPipe) id: IntegrityReportId,
  ): Promise<SignedIntegrityReport> {
    return this.reader.report(caller, id);
  }
}
