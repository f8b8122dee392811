import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { ServiceEndView } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { AnnounceServiceEndDto } from './end-of-service.dto.js';
import { EndOfService } from './end-of-service.service.js';

@Controller('operator/end-of-service')
@ForOperators()
export class EndOfServiceController {
  constructor(private readonly end: EndOfService) {}

  /** Whether and when the service ends, and who was told of it. */
  @Get()
  view(): Promise<ServiceEndView> {
    return this.end.view();
  }

  /** Announces the end, fifteen months ahead at least, or puts it off. It is never taken back and never becomes earlier. */
  @Post()
  @HttpCode(200)
  announce(
    @CallingOperator() operator: OperatorCaller,
    @Body() input: AnnounceServiceEndDto,
  ): Promise<ServiceEndView> {
    return this.end.announce(operator, input);
  }
}
