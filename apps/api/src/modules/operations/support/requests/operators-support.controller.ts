import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { OperatorSupportThread, OperatorSupportView, Page, SupportRequestId } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { CloseSupportDto, OperatorSupportQueryDto, WriteSupportDto } from './support.dto.js';
import { SupportWork } from './support-work.js';

@Controller('operator/support')
@ForOperators()
export class OperatorsSupportController {
  constructor(private readonly work: SupportWork) {}

  /** What people of all tenants have asked: open requests by urgency, or closed ones, the newest first. */
  @Get()
  list(@Query() query: OperatorSupportQueryDto): Promise<Page<OperatorSupportView>> {
    return this.work.list(query);
  }

  /** A request and what was written to the desk. */
  @Get(':requestId')
  find(
    @CallingOperator() operator: OperatorCaller,
    @Param('requestId', IdPipe) id: SupportRequestId,
  ): Promise<OperatorSupportThread> {
    return this.work.find(operator, id);
  }

  /** Replies; the first reply stops the clock. Who asked gets a mail. */
  @Post(':requestId/replies')
  @HttpCode(200)
  reply(
    @CallingOperator() operator: OperatorCaller,
    @Param('requestId', IdPipe) id: SupportRequestId,
    @Body() { text }: WriteSupportDto,
  ): Promise<OperatorSupportThread> {
    return this.work.reply(operator, id, text);
  }

  /** Closes a request that has a reply. */
  @Post(':requestId/closing')
  @HttpCode(200)
  close(
    @CallingOperator() operator: OperatorCaller,
    @Param('requestId', IdPipe) id: SupportRequestId,
    @Body() { text }: CloseSupportDto,
  ): Promise<OperatorSupportThread> {
    return this.work.close(operator, id, text);
  }

  /** Opens a closed request again. */
  @Post(':requestId/reopening')
  @HttpCode(200)
  reopen(
    @CallingOperator() operator: OperatorCaller,
    @Param('requestId', IdPipe) id: SupportRequestId,
  ): Promise<OperatorSupportThread> {
    return this.work.reopen(operator, id);
  }
}
