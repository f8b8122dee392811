import { Controller, Get } from '@nestjs/common';
import type { ResponseTimesView } from '@rinjo/contract';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { OperatorsTimes } from './operators-times.js';

@Controller('operator/response-times')
@ForOperators()
export class OperatorsTimesController {
  constructor(private readonly times: OperatorsTimes) {}

  /** How long people wait for answers, pages and first pictures, what probers' calls took, and the rules about the allowance. */
  @Get()
  view(): Promise<ResponseTimesView> {
    return this.times.view();
  }
}
