import { Controller, Get, Injectable, Param, Req, Res } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { sendContent } from '../../../platform/http/send-content.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { RenditionsRepository } from './renditions.repository.js';

@Injectable()
class EvidenceIdPipe extends IdPipe<EvidenceId> {}

@Controller('evidence/:evidenceId/thumbnail')
export class ThumbnailsController {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: EvidenceAccess,
    private readonly repository: RenditionsRepository,
    private readonly sealed: SealedStore,
  ) {}

  /** A small picture of it (image/webp), without metadata; NOT_FOUND while there is none. */
  @Get()
  @Require('evidence:read')
  async read(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { sealed } = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.thumbnail(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, found.callId);
      return found;
    });
    await sendContent(request, response, {
      ...{ name: `${id}.webp`, contentType: 'image/webp', bytes: sealed.bytes, etag: sealed.sha256 },
      content: (range) => this.sealed.read(principal.tenantId, sealed, range),
    });
  }
}
