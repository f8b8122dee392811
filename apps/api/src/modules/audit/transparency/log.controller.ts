import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { AuditLogView, ConsistencyProof, InclusionProof, LogCheckpoint, Page } from '@rinjo/contract';
import type { Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { attachment } from '../../../platform/http/send-content.js';
import { ConsistencyQueryDto, InclusionQueryDto } from './log.dto.js';
import { LogFile } from './log-file.js';
import { LogReader } from './log-reader.js';

@Controller('audit-log')
export class LogController {
  constructor(
    private readonly reader: LogReader,
    private readonly file: LogFile,
  ) {}

  /** Whose log it is, the keys that sign it, and its newest checkpoint. */
  @Get()
  @Require('audit:read')
  read(@Caller() principal: Principal): Promise<AuditLogView> {
    return this.reader.read(principal);
  }

  /** What was signed, the newest first. */
  @Get('checkpoints')
  @Require('audit:read')
  checkpoints(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<LogCheckpoint>> {
    return this.reader.list(principal, query);
  }

  /** That an entry is in the log. */
  @Get('inclusion')
  @Require('audit:read')
  inclusion(@Caller() principal: Principal, @Query() query: InclusionQueryDto): Promise<InclusionProof> {
    return this.reader.inclusion(principal, query);
  }

  /** That the log of one checkpoint continues that of an earlier one. */
  @Get('consistency')
  @Require('audit:read')
  consistency(
    @Caller() principal: Principal,
    @Query() query: ConsistencyQueryDto,
  ): Promise<ConsistencyProof> {
    return this.reader.consistency(principal, query);
  }

  /** All of it, as lines of JSON that verify without this product. */
  @Get('content')
  @Require('audit:read')
  async content(@Caller() principal: Principal, @Res() response: Response): Promise<void> {
    const { lines, size } = await this.file.open(principal);
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Content-Disposition', attachment(`rinjo-log-${String(size)}.jsonl`));
    await pipeline(Readable.from(lines), response).catch(() => {
      response.destroy(); // whoever asked has left: half a log must not look whole
    });
  }
}
