import { Controller, Get, Injectable, Param, Query } from '@nestjs/common';
import type { CallId, ChatMessage, Page } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ChatHistory } from './chat-history.js';

@Injectable()
class CallIdPipe extends IdPipe<CallId> {}

@Controller('calls/:callId/chat')
export class ChatController {
  constructor(private readonly history: ChatHistory) {}

  /** What was written in the call, oldest first. */
  @Get()
  @Require('call:read')
  list(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Query() query: PageQueryDto,
  ): Promise<Page<ChatMessage>> {
    return this.history.list(principal, callId, query);
  }
}
