import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import type { LogStreamId, LogStreamTest, LogStreamView, Page } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CreateLogStreamDto, UpdateLogStreamDto } from './stream.dto.js';
import { LogStreams } from './streams.service.js';

@Injectable()
class LogStreamIdPipe extends IdPipe<LogStreamId> {}

/** Systems elsewhere that get the log, entry by entry. */
@Controller('log-streams')
export class LogStreamsController {
  constructor(private readonly streams: LogStreams) {}

  /** Where the log is sent, and how far each has it; the oldest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<LogStreamView>> {
    return this.streams.list(principal, query);
  }

  /** Sends the log to another system from now on, or from its beginning. */
  @Post()
  @Require('webhook:manage')
  @StepUp()
  create(@Caller() principal: Principal, @Body() input: CreateLogStreamDto): Promise<LogStreamView> {
    return this.streams.create(principal, input);
  }

  /** Renames, pauses or goes on with sending. */
  @Patch(':logStreamId')
  @Require('webhook:manage')
  update(
    @Caller() principal: Principal,
    @Param('logStreamId', LogStreamIdPipe) id: LogStreamId,
    @Body() input: UpdateLogStreamDto,
  ): Promise<LogStreamView> {
    return this.streams.update(principal, id, input);
  }

  /** Sends the log there no more. */
  @Delete(':logStreamId')
  @HttpCode(204)
  @Require('webhook:manage')
  @StepUp()
  delete(
    @Caller() principal: Principal,
    @Param('logStreamId', LogStreamIdPipe) id: LogStreamId,
  ): Promise<void> {
    return this.streams.delete(principal, id);
  }

  /** Tries whether the system can be reached, without an entry. */
  @Post(':logStreamId/tests')
  @HttpCode(200)
  @Require('webhook:manage')
  test(
    @Caller() principal: Principal,
    @Param('logStreamId', LogStreamIdPipe) id: LogStreamId,
  ): Promise<LogStreamTest> {
    return this.streams.test(principal, id);
  }
}
