import { Controller, Get, Injectable, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type AddedFile, type CallId, type FileId, LIMITS } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { sendContent } from '../../platform/http/send-content.js';
import { inOnePiece } from '../../platform/bytes/in-one-piece.js';
import type { ByteRange } from '../../platform/crypto/streaming-aead.js';
import { CallSeats } from '../calls/index.js';
import { AddFileUseCase } from './add-file.js';
import { CallFiles } from './call-files.js';
import { evidenceIdOf } from './chat/shared-file.js';
import { pageOf } from './document-page.js';
import { inMemory, lookIntoContent } from './content/look-into-content.js';
import { AddFileDto } from './files.dto.js';
import { EvidenceStore } from './kept/evidence-store.js';
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
    private readonly store: EvidenceStore,
  ) {}

  /**
   * Shares a picture that the call has made with everybody in it; the body is the picture. With `requestId` it answers a photo request.
   * What people bring along is uploaded, with `chat` (POST /uploads).
   */
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
    const { kind, name = kind, requestId } = query;
    await lookIntoContent(inMemory(bytes), null); // the product has named it
    const { sha256, takenAt, clockOffsetMs } = query;
    const capture = {
      ...(sha256 !== undefined && { sha256 }),
      ...(takenAt !== undefined && { takenAt }),
      ...(clockOffsetMs !== undefined && { clockOffsetMs }),
    };
    return this.adding.run(principal, seat, { kind, name, page, requestId, capture }, bytes);
  }

  /** The file itself, or one range of it. */
  @Get(':fileId/content')
  @Require('file:read')
  async content(
    @Caller() principal: Principal,
    @Param('callId', CallIdPipe) callId: CallId,
    @Param('fileId', FileIdPipe) fileId: FileId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { view, bytes } = this.files.get(this.seats.of(principal, callId), fileId);
    const content = bytes ? partsOf(bytes) : (await this.store.open(principal, evidenceIdOf(fileId))).content;
    const { name, type: contentType, sha256: etag } = view;
    await sendContent(request, response, {
      ...{ name, contentType, bytes: view.bytes, etag, content, unkept: true },
    });
  }
}

const partsOf =
  (bytes: Buffer) =>
  (range?: ByteRange): AsyncIterable<Buffer> =>
    inOnePiece(range ? bytes.subarray(range.first, range.last + 1) : bytes);
