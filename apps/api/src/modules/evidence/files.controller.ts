import { Controller, Get, Injectable, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type AddedFile, type CallId, type FileId, LIMITS } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CallSeats } from '../calls/index.js';
import { AddFileUseCase } from './add-file.js';
import { CallFiles } from './call-files.js';
import { pageOf } from './document-page.js';
import { inMemory, lookIntoContent } from './content/look-into-content.js';
import { extensionOf } from './content/names.js';
import { AddFileDto } from './files.dto.js';
import { readBody } from '../../platform/http/read-body.js';

@Injectable()
class CallIdPipe extends IdPipe<CallId> {}
@Injectable()
class FileIdPipe extends IdPipe<FileId> {}

/** Files shared in a call, for those who are in it. */
@Controller('calls/:callId/files')
export class FilesController {
  constructor(
    private readonly seats: CallSeats,
    private readonly files: CallFiles,
    private readonly adding: AddFileUseCase,
  ) {}

  /** Shares a file with everybody in the call; the body is the file itself. With `requestId` it answers a photo request. */
  @Post()
  @Require('file:add')
  async add(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Query() query: AddFileDto,
    @Req() request: Request,
  ): Promise<AddedFile> {
    const seat = this.seats.of(principal, callId);
    const page = pageOf(query);
    const bytes = await readBody(request, LIMITS.fileBytes);
    const { kind = 'attachment', name = kind, requestId } = query;
    // Pictures of the call are named by the product; what somebody brings along has to be what its name says.
    const named = kind === 'attachment' && extensionOf(name) !== null;
    await lookIntoContent(inMemory(bytes), named ? name : null);
    const { sha256, takenAt, clockOffsetMs } = query;
    const capture = {
      ...(sha256 !== undefined && { sha256 }),
      ...(takenAt !== undefined && { takenAt }),
      ...(clockOffsetMs !== undefined && { clockOffsetMs }),
    };
    return this.adding.run(principal, seat, { kind, name, page, requestId, capture }, bytes);
  }

  /** The file itself. */
  @Get(':fileId/content')
  @Require('file:read')
  content(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Param('fileId', FileIdPipe) fileId: FileId,
    @Res() response: Response,
  ): void {
    const { view, bytes } = this.files.get(this.seats.of(principal, callId), fileId);
    response.setHeader(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(view.name)}`,
    );
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('ETag', `"${view.sha256}"`);
    response.type(view.type).send(bytes);
  }
}
