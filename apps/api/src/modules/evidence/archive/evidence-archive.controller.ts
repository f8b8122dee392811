import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { attachment } from '../../../platform/http/send-content.js';
import { EvidenceArchive } from './evidence-archive.js';
import { EvidenceArchiveQueryDto } from './evidence-archive.dto.js';

@Controller('evidence-archive')
export class EvidenceArchiveController {
  constructor(private readonly archive: EvidenceArchive) {}

  /** Originals as one ZIP with a table of their hashes: those that `ids` names, or all of one call. */
  @Get()
  @Require('evidence:read')
  async download(
    @Caller() principal: Principal,
    @Query() query: EvidenceArchiveQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, content } = await this.archive.open(principal, query);
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Length', bytes);
    response.setHeader('Content-Disposition', attachment('rinjo.zip'));
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0]), response).catch(
      () => {
        response.destroy(); // whoever asked has left, or an item is not what was written
      },
    );
  }
}
