import { Controller, Delete, Get, HttpCode, Injectable, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { LIMITS, type UploadId, type UploadView } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { readChecksum } from './upload-checksum.js';
import { readMetadata } from './upload-metadata.js';
import { UploadWriting } from './upload-writing.js';
import { Uploads } from './uploads.js';

@Injectable()
class UploadIdPipe extends IdPipe<UploadId> {}

const TUS = '1.0.0';
const OFFSET_TYPE = 'application/offset+octet-stream';

/** Resumable uploads: tus 1.0.0 with creation, termination, expiration and checksum. */
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly writing: UploadWriting,
  ) {}

  /** Begins an upload of `Upload-Length` bytes, of which `Upload-Metadata` says what they are. */
  @Post()
  @Require('upload:add')
  async begin(
    @Caller() principal: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadView> {
    requireTus(request);
    const bytes = numberIn(request, 'upload-length', 1);
    if (bytes > LIMITS.uploadBytes) throw new DomainError('TOO_LARGE', { max: LIMITS.uploadBytes });
    const metadata = await readMetadata(request.header('upload-metadata'));
    const upload = await this.uploads.begin(principal, bytes, metadata);
    tell(response, upload);
    response.setHeader('Location', `/api/v1/uploads/${upload.id}`);
    return upload;
  }

  /** How far an upload is, for whoever began it; HEAD tells the offset in headers. */
  @Get(':uploadId')
  @Require('upload:add')
  async read(
    @Caller() principal: Principal,
    @Param('uploadId', UploadIdPipe) id: UploadId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UploadView> {
    const upload = await this.uploads.read(principal, id);
    tell(response, upload);
    response.setHeader('Cache-Control', 'no-store');
    return upload;
  }

  /** Bytes from `Upload-Offset` on (application/offset+octet-stream), with `Upload-Checksum` at most 8 MiB of them. */
  @Patch(':uploadId')
  @HttpCode(204)
  @Require('upload:add')
  async append(
    @Caller() principal: Principal,
    @Param('uploadId', UploadIdPipe) id: UploadId,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.uploads.read(principal, id); // what is another's is not there, whatever else is wrong
    requireTus(request);
    if (request.is(OFFSET_TYPE) === false)
      throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { expected: OFFSET_TYPE });
    const offset = numberIn(request, 'upload-offset', 0);
    const checksum = readChecksum(request.header('upload-checksum'));
    const upload = await this.writing.append(principal, id, { offset, checksum, body: request });
    response.setHeader('Tus-Resumable', TUS);
    response.setHeader('Upload-Offset', upload.offset);
  }

  /** Takes an upload back before all of it has come. */
  @Delete(':uploadId')
  @HttpCode(204)
  @Require('upload:add')
  async remove(
    @Caller() principal: Principal,
    @Param('uploadId', UploadIdPipe) id: UploadId,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.uploads.remove(principal, id);
    response.setHeader('Tus-Resumable', TUS);
  }
}

function tell(response: Response, { offset, bytes, expiresAt }: UploadView): void {
  response.setHeader('Tus-Resumable', TUS);
  response.setHeader('Upload-Offset', offset);
  response.setHeader('Upload-Length', bytes);
  response.setHeader('Upload-Expires', new Date(expiresAt).toUTCString());
}

/** Throws TUS_VERSION. */
function requireTus(request: Request): void {
  if (request.header('tus-resumable') !== TUS) throw new DomainError('TUS_VERSION', { supported: TUS });
}

/** Throws VALIDATION. */
function numberIn(request: Request, header: string, min: number): number {
  const text = request.header(header) ?? '';
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min)) throw new DomainError('VALIDATION', { fields: [`${header}:isInt`] });
  return value;
}
