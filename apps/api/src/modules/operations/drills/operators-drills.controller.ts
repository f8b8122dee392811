import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { DrillsView } from '@rinjo/contract';
import { CallingOperator } from '../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { OrderDrillDto } from './drills.dto.js';
import { OperatorsDrills } from './operators-drills.js';

@Controller('operator/drills')
@ForOperators()
export class OperatorsDrillsController {
  constructor(private readonly drills: OperatorsDrills) {}

  /** Each kind of drill: what the last ones measured, when the next one is due, and how far one is that runs. */
  @Get()
  view(): Promise<DrillsView> {
    return this.drills.view();
  }

  /** Orders a drill, which begins within seconds and goes on after the answer. */
  @Post()
  @HttpCode(202)
  order(@CallingOperator() operator: OperatorCaller, @Body() { kind }: OrderDrillDto): Promise<void> {
    return this.drills.order(kind, operator.name);
  }
}
