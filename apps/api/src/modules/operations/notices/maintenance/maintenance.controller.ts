import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { MaintenanceId, MaintenancePlanView, OperatorMaintenanceView } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { SaveMaintenanceDto } from './maintenance.dto.js';
import { MaintenancePlan } from './maintenance-plan.js';
import { Maintenance } from './maintenance.service.js';

@Controller('operator/maintenance')
@ForOperators()
export class MaintenanceController {
  constructor(
    private readonly maintenance: Maintenance,
    private readonly plan: MaintenancePlan,
  ) {}

  /** Work on the service with its notices, and how early it has to be announced. */
  @Get()
  list(): Promise<MaintenancePlanView> {
    return this.plan.view();
  }

  /** Drafts work on the service. What cannot be announced as early as was promised is refused. */
  @Post()
  draft(
    @CallingOperator() operator: OperatorCaller,
    @Body() input: SaveMaintenanceDto,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.draft(operator, input);
  }

  /** Changes it before it begins. Of a change to what was announced everybody is told. */
  @Put(':maintenanceId')
  change(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
    @Body() input: SaveMaintenanceDto,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.change(operator, id, input);
  }

  /** Tells all organizations of it. */
  @Post(':maintenanceId/announcement')
  @HttpCode(200)
  announce(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.announce(operator, id);
  }

  /** Begins it: not before its time, but for an emergency. */
  @Post(':maintenanceId/start')
  @HttpCode(200)
  start(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.start(operator, id);
  }

  /** The work is done, and it is being looked at whether everything works. */
  @Post(':maintenanceId/verification')
  @HttpCode(200)
  verify(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.verify(operator, id);
  }

  /** The work was not done after all. */
  @Post(':maintenanceId/resumption')
  @HttpCode(200)
  resume(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.resume(operator, id);
  }

  /** Ends it, and tells everybody. */
  @Post(':maintenanceId/completion')
  @HttpCode(200)
  complete(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.complete(operator, id);
  }

  /** Calls it off, and tells whoever was told of it. */
  @Post(':maintenanceId/cancellation')
  @HttpCode(200)
  cancel(
    @CallingOperator() operator: OperatorCaller,
    @Param('maintenanceId', IdPipe) id: MaintenanceId,
  ): Promise<OperatorMaintenanceView> {
    return this.maintenance.cancel(operator, id);
  }
}
