import { Injectable } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Request, Response } from 'express';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { sendContent } from '../../../platform/http/send-content.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { type RenditionKind, RenditionsRepository } from './renditions.repository.js';

const MADE = {
  thumbnail: { contentType: 'image/webp', ending: 'webp' },
  preview: { contentType: 'image/webp', ending: 'webp' },
  film: { contentType: 'video/mp4', ending: 'mp4' },
} as const satisfies Record<RenditionKind, object>;

/** Hands out what was made of items, to those who see them. */
@Injectable()
export class SendRendition {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: EvidenceAccess,
    private readonly repository: RenditionsRepository,
    private readonly sealed: SealedStore,
  ) {}

  /** Throws NOT_FOUND, also while there is none. */
  async run(
    principal: Principal,
    id: EvidenceId,
    kind: RenditionKind,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { sealed } = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.rendition(tx, id, kind);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, found.callId);
      return found;
    });
    const { contentType, ending } = MADE[kind];
    await sendContent(request, response, {
      ...{ name: `${id}.${ending}`, contentType, bytes: sealed.bytes, etag: sealed.sha256 },
      content: (range) => this.sealed.read(principal.tenantId, sealed, range),
    });
  }
}
