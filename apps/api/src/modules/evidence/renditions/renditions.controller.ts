import { Controller, Get, Injectable, Param, Req, Res } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { SendRendition } from './send-rendition.js';

@Injectable()
class EvidenceIdPipe extends IdPipe<EvidenceId> {}

@Controller('evidence/:evidenceId/thumbnail')
export class ThumbnailsController {
  constructor(private readonly send: SendRendition) {}

  /** A small picture of it (image/webp), without metadata; NOT_FOUND while there is none. */
  @Get()
  @Require('evidence:read')
  read(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send.run(principal, id, 'thumbnail', request, response);
  }
}

@Controller('evidence/:evidenceId/preview')
export class PreviewsController {
  constructor(private readonly send: SendRendition) {}

  /** A copy that fills a screen (image/webp, 2048 pixels), without metadata; NOT_FOUND for pictures that are small themselves. */
  @Get()
  @Require('evidence:read')
  read(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send.run(principal, id, 'preview', request, response);
  }
}

@Controller('evidence/:evidenceId/film')
export class FilmsController {
  constructor(private readonly send: SendRendition) {}

  /** A copy of a film that players can seek in (video/mp4, H.264 and AAC); NOT_FOUND for films that have an index themselves. */
  @Get()
  @Require('evidence:read')
  read(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send.run(principal, id, 'film', request, response);
  }
}
