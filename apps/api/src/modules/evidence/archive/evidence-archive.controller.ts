import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { EvidenceArchive } from './evidence-archive.js';
import { sendArchive } from './send-archive.js';
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
    await sendArchive(response, await this.archive.open(principal, query));
  }
}
