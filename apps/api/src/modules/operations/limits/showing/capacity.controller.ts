import { Controller, Get } from '@nestjs/common';
import type { CapacityView } from '@rinjo/contract';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { CapacityDesk } from './capacity-desk.js';

@Controller('operator/capacity')
@ForOperators()
export class CapacityController {
  constructor(private readonly desk: CapacityDesk) {}

  /** How many calls the installation carries and how much it keeps, beside what plans allow; with every load test. */
  @Get()
  view(): Promise<CapacityView> {
    return this.desk.view();
  }
}
