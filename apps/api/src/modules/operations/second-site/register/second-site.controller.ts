import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import type { RegisteredSecondSite, SecondSiteStateView } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { Registering } from './registering.js';
import { RegisterSecondSiteDto } from './second-site.dto.js';

@Controller('operator/second-site')
@ForOperators()
export class SecondSiteController {
  constructor(private readonly registering: Registering) {}

  /** The place at which the service is recovered when the first one is lost. */
  @Get()
  view(): Promise<SecondSiteStateView> {
    return this.registering.view();
  }

  /** Registers it, and answers what its machine needs, once. */
  @Post()
  register(
    @CallingOperator() operator: OperatorCaller,
    @Body() input: RegisterSecondSiteDto,
  ): Promise<RegisteredSecondSite> {
    return this.registering.register(input, operator.name);
  }

  /** Its key opens nothing any more. What its drills came to stays in the ledger. */
  @Delete()
  @HttpCode(204)
  remove(@CallingOperator() operator: OperatorCaller): Promise<void> {
    return this.registering.remove(operator.name);
  }
}
