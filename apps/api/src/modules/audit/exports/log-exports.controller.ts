import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { LogExportGrant, LogExportId, LogExportView, Page } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp, WhileCancelled } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { isResumed, sendContent } from '../../../platform/http/send-content.js';
import { StartLogExportDto } from './log-exports.dto.js';
import { LogExports } from './log-exports.service.js';

@Injectable()
class LogExportIdPipe extends IdPipe<LogExportId> {}

const TAKEN_ALONG = 'What a tenant keeps can be taken along until it is erased';

/** Entries of a log in files: tables, lines of JSON, or events for systems that watch others. */
@Controller('log-exports')
export class LogExportsController {
  constructor(private readonly exports: LogExports) {}

  /** The files that were made, the newest first. */
  @Get()
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<LogExportView>> {
    return this.exports.list(principal, query);
  }

  /** Starts writing what a search finds into a file; it is made in the background. */
  @Post()
  @WhileCancelled(TAKEN_ALONG)
  @Require('audit:read')
  @StepUp()
  start(@Caller() principal: Principal, @Body() input: StartLogExportDto): Promise<LogExportView> {
    return this.exports.start(principal, input);
  }

  /** How far it is, and its SHA-256 when it is ready. */
  @Get(':logExportId')
  @Require('audit:read')
  read(
    @Caller() principal: Principal,
    @Param('logExportId', LogExportIdPipe) id: LogExportId,
  ): Promise<LogExportView> {
    return this.exports.read(principal, id);
  }

  /** Cancels one that is being made, deletes one that is ready. */
  @Delete(':logExportId')
  @WhileCancelled(TAKEN_ALONG)
  @HttpCode(204)
  @Require('audit:read')
  end(@Caller() principal: Principal, @Param('logExportId', LogExportIdPipe) id: LogExportId): Promise<void> {
    return this.exports.end(principal, id);
  }

  /** Lets this session download it for 12 hours. */
  @Post(':logExportId/grants')
  @WhileCancelled(TAKEN_ALONG)
  @HttpCode(200)
  @Require('audit:read')
  @StepUp()
  grant(
    @Caller() principal: Principal,
    @Param('logExportId', LogExportIdPipe) id: LogExportId,
  ): Promise<LogExportGrant> {
    return this.exports.grant(principal, id);
  }

  /** The file, or one range of it, for a session with a grant. */
  @Get(':logExportId/content')
  @Require('audit:read')
  async content(
    @Caller() principal: Principal,
    @Param('logExportId', LogExportIdPipe) id: LogExportId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendContent(request, response, await this.exports.content(principal, id, isResumed(request)));
  }
}
