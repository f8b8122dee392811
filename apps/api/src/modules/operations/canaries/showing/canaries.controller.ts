import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CanariesView, SecurityIncidentId, SecurityIncidentView } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { CanaryDesk } from './canary-desk.js';
import { EndSecurityIncidentDto } from './canaries.dto.js';

@Controller('operator')
@ForOperators()
export class CanariesController {
  constructor(private readonly desk: CanaryDesk) {}

  /** The proofs that run by themselves, what each has found, and the security incidents that they have opened. */
  @Get('canaries')
  view(): Promise<CanariesView> {
    return this.desk.view();
  }

  /** Begins a run of one. It goes on after the answer. */
  @Post('canaries/:canary/run')
  @HttpCode(202)
  run(@Param('canary') canary: string): Promise<void> {
    return this.desk.begin(canary);
  }

  /** Ends a security incident with what was found and done. Nothing of it can be changed afterwards. */
  @Post('security-incidents/:securityIncidentId/end')
  @HttpCode(200)
  end(
    @CallingOperator() operator: OperatorCaller,
    @Param('securityIncidentId', IdPipe) id: SecurityIncidentId,
    @Body() input: EndSecurityIncidentDto,
  ): Promise<SecurityIncidentView> {
    return this.desk.end(operator, id, input);
  }
}
