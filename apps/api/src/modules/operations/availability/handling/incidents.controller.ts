import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { IncidentId, IncidentView } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { AddIncidentUpdateDto, ReportIncidentDto } from './handling.dto.js';
import { IncidentHandling } from './incident-handling.js';

@Controller('operator/incidents')
@ForOperators()
export class IncidentsController {
  constructor(private readonly handling: IncidentHandling) {}

  /** Incidents of the last twelve months, the newest first. */
  @Get()
  list(): Promise<IncidentView[]> {
    return this.handling.list();
  }

  /** One incident with everything that was said of it and who was told. */
  @Get(':incidentId')
  one(@Param('incidentId', IdPipe) id: IncidentId): Promise<IncidentView> {
    return this.handling.one(id);
  }

  /** Reports an incident that probes have not seen. It counts as downtime. */
  @Post()
  report(
    @CallingOperator() operator: OperatorCaller,
    @Body() input: ReportIncidentDto,
  ): Promise<IncidentView> {
    return this.handling.report(operator, input);
  }

  /** Says what is known now; everybody can read it. What was said stays. */
  @Post(':incidentId/updates')
  @HttpCode(200)
  add(
    @CallingOperator() operator: OperatorCaller,
    @Param('incidentId', IdPipe) id: IncidentId,
    @Body() input: AddIncidentUpdateDto,
  ): Promise<IncidentView> {
    return this.handling.add(operator, id, input);
  }
}
