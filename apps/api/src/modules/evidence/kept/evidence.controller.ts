import { Controller, Get, Injectable, Param, Query, Req, Res } from '@nestjs/common';
import type { EvidenceId, EvidenceView, Page } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { sendContent } from '../../../platform/http/send-content.js';
import { EvidenceItems } from './evidence-items.js';
import { EvidenceStore } from './evidence-store.js';
import { EvidenceQueryDto } from './evidence.dto.js';

@Injectable()
class EvidenceIdPipe extends IdPipe<EvidenceId> {}

/** Photos, recordings and files that are kept. */
@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly items: EvidenceItems,
    private readonly store: EvidenceStore,
  ) {}

  /** What is kept, the newest first. Guests see what belongs to their call, while it goes on. */
  @Get()
  @Require('evidence:read')
  list(@Caller() principal: Principal, @Query() query: EvidenceQueryDto): Promise<Page<EvidenceView>> {
    return this.items.list(principal, query);
  }

  /** One item, in whatever state it is. */
  @Get(':evidenceId')
  @Require('evidence:read')
  read(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<EvidenceView> {
    return this.items.read(principal, id);
  }

  /** All versions of an item, the newest first; each stays what it is. */
  @Get(':evidenceId/versions')
  @Require('evidence:read')
  versions(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<readonly EvidenceView[]> {
    return this.items.versions(principal, id);
  }

  /** The bytes as they came, or one range of them. Only of what was found clean. */
  @Get(':evidenceId/content')
  @Require('evidence:read')
  async content(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.store.open(principal, id);
    const { name, contentType, bytes, sha256: etag } = opened.evidence;
    const content = { name, contentType, bytes, etag, content: opened.content };
    await sendContent(request, response, content);
  }
}
