import { Body, Controller, Get, Put } from '@nestjs/common';
import type { OperatorDesk } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { Desk } from './desk.js';
import { SetOperatorDeskDto } from './desk.dto.js';

@Controller('operator/desk')
@ForOperators()
export class OperatorsDeskController {
  constructor(private readonly desk: Desk) {}

  /** When the support desk is open, and when it was before. */
  @Get()
  view(): Promise<OperatorDesk> {
    return this.desk.view();
  }

  /** Sets the hours of the desk, from now on; each version is kept as it was set. */
  @Put()
  set(@CallingOperator() operator: OperatorCaller, @Body() input: SetOperatorDeskDto): Promise<OperatorDesk> {
    return this.desk.set(operator, input);
  }
}
