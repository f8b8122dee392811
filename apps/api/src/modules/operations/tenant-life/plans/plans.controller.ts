import { Body, Controller, Get, Injectable, Param, Post, Put } from '@nestjs/common';
import type { OperatorPlanView, PlanId } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { AddPlanDto, ChangePlanDto } from './plans.dto.js';
import { Plans } from './plans.service.js';

@Injectable()
class PlanIdPipe extends IdPipe<PlanId> {}

@Controller('operator/plans')
@ForOperators()
export class PlansController {
  constructor(private readonly plans: Plans) {}

  /** What contracts allow, by name, and how many organizations have each plan. */
  @Get()
  list(): Promise<OperatorPlanView[]> {
    return this.plans.list();
  }

  /** Adds a plan. */
  @Post()
  add(@Body() input: AddPlanDto): Promise<OperatorPlanView> {
    return this.plans.add(input);
  }

  /** Changes a plan for every organization that has it. Where one uses more, that has to be accepted. */
  @Put(':planId')
  change(
    @CallingOperator() operator: OperatorCaller,
    @Param('planId', PlanIdPipe) id: PlanId,
    @Body() input: ChangePlanDto,
  ): Promise<OperatorPlanView> {
    return this.plans.change(operator, id, input);
  }
}
