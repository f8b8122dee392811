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
import type { ExportGrant, ExportId, ExportPartId, ExportView, Page } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require, StepUp, WhileCancelled } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';
import { isResumed, sendContent } from '../../platform/http/send-content.js';
import { StartExportDto } from './exports.dto.js';
import { Exports } from './exports.service.js';

@Injectable()
class ExportIdPipe extends IdPipe<ExportId> {}
@Injectable()
class ExportPartIdPipe extends IdPipe<ExportPartId> {}

const TAKEN_ALONG = 'What a tenant keeps can be taken along until it is erased';

/** Everything of the tenant in open formats, to be kept or restored elsewhere. */
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  /** The exports that were made, the newest first. */
  @Get()
  @Require('export:read')
  list(@Caller() principal: Principal, @Query() query: PageQueryDto): Promise<Page<ExportView>> {
    return this.exports.list(principal, query);
  }

  /** Starts one; it is made in the background. There is one at a time: one that is ready is deleted first. */
  @Post()
  @WhileCancelled(TAKEN_ALONG)
  @Require('export:create')
  @StepUp()
  start(@Caller() principal: Principal, @Body() input: StartExportDto): Promise<ExportView> {
    return this.exports.start(principal, input);
  }

  /** How far it is, and its parts when they are ready. */
  @Get(':exportId')
  @Require('export:read')
  read(@Caller() principal: Principal, @Param('exportId', ExportIdPipe) id: ExportId): Promise<ExportView> {
    return this.exports.read(principal, id);
  }

  /** Cancels one that is being made, deletes one that is ready. */
  @Delete(':exportId')
  @WhileCancelled(TAKEN_ALONG)
  @HttpCode(204)
  @Require('export:create')
  end(@Caller() principal: Principal, @Param('exportId', ExportIdPipe) id: ExportId): Promise<void> {
    return this.exports.end(principal, id);
  }

  /** Lets this session download the parts for 12 hours. */
  @Post(':exportId/grants')
  @WhileCancelled(TAKEN_ALONG)
  @HttpCode(200)
  @Require('export:read')
  @StepUp()
  grant(@Caller() principal: Principal, @Param('exportId', ExportIdPipe) id: ExportId): Promise<ExportGrant> {
    return this.exports.grant(principal, id);
  }

  /** One part, or one range of it, for a session with a grant. */
  @Get(':exportId/parts/:partId')
  @Require('export:read')
  async part(
    @Caller() principal: Principal,
    @Param('exportId', ExportIdPipe) id: ExportId,
    @Param('partId', ExportPartIdPipe) partId: ExportPartId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const part = await this.exports.part(principal, id, partId, isResumed(request));
    await sendContent(request, response, part);
  }
}
