import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { AlertId, OnCallView } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { SetOnCallDto } from './handling.dto.js';
import { IncidentHandling } from './incident-handling.js';
import { OnCall } from './on-call.js';

@Controller('operator')
@ForOperators()
export class OnCallController {
  constructor(
    private readonly onCall: OnCall,
    private readonly handling: IncidentHandling,
  ) {}

  /** Whom alerts go to, in order, and when that was last confirmed. */
  @Get('on-call')
  view(): Promise<OnCallView> {
    return this.onCall.view();
  }

  /** Names whom alerts go to: the first at once, each next one when nobody has taken the alert for ten minutes. */
  @Put('on-call')
  set(@CallingOperator() operator: OperatorCaller, @Body() input: SetOnCallDto): Promise<OnCallView> {
    return this.onCall.set(operator, input);
  }

  /** Takes an alert: nobody else is told of it any more. */
  @Post('alerts/:alertId/acknowledgement')
  @HttpCode(204)
  take(@CallingOperator() operator: OperatorCaller, @Param('alertId', IdPipe) id: AlertId): Promise<void> {
    return this.handling.take(operator, id);
  }
}
