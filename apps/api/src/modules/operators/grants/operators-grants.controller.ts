import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { OperatorGrantId, OperatorsGrantView } from '@rinjo/contract';
import { CallingOperator } from '../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { AskForAccessDto } from './grants.dto.js';
import { OperatorsGrants } from './operators-grants.js';

@Controller('operator/grants')
@ForOperators()
export class OperatorsGrantsController {
  constructor(private readonly grants: OperatorsGrants) {}

  /** The operator's own requests for access, and those of others that wait for an operator, the newest first. */
  @Get()
  list(@CallingOperator() operator: OperatorCaller): Promise<OperatorsGrantView[]> {
    return this.grants.list(operator);
  }

  /** Asks for access to a tenant; its administrators are told at once. */
  @Post()
  ask(
    @CallingOperator() operator: OperatorCaller,
    @Body() input: AskForAccessDto,
  ): Promise<OperatorsGrantView> {
    return this.grants.ask(operator, input);
  }

  /** Approves another operator's request: contents need one such approval, an emergency two. */
  @Post(':grantId/approval')
  @HttpCode(200)
  approve(
    @CallingOperator() operator: OperatorCaller,
    @Param('grantId', IdPipe) id: OperatorGrantId,
  ): Promise<OperatorsGrantView> {
    return this.grants.approve(operator, id);
  }

  /** Ends the own access, takes the own request back, or refuses another's that waits for an operator. */
  @Post(':grantId/end')
  @HttpCode(200)
  end(
    @CallingOperator() operator: OperatorCaller,
    @Param('grantId', IdPipe) id: OperatorGrantId,
  ): Promise<OperatorsGrantView> {
    return this.grants.end(operator, id);
  }
}
