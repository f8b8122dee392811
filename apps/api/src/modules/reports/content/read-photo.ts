import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { renderJpeg } from '../../../platform/renditions/picture-rendition.js';
import { EvidenceRepository, EvidenceStore } from '../../evidence/index.js';
import { proofOf } from './proof.js';
import type { PrintedPhoto, ReportPhoto } from './report-content.js';
import { ReportFactsRepository } from './report-facts.repository.js';

/** Bytes of an original of which a picture is made; larger ones are proved all the same. */
const LARGEST = 60_000_000;

/** Reads an original anew, proves it, and makes the copy that is printed. */
@Injectable()
export class ReadPhoto {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly facts: ReportFactsRepository,
    private readonly store: EvidenceStore,
    private readonly logger: Logger,
  ) {}

  async print(principal: Principal, photo: ReportPhoto, side: number): Promise<PrintedPhoto> {
    const { found, signed } = await this.tenantDb.run(principal, async (tx) => ({
      found: await this.evidence.find(tx, photo.id),
      signed: await this.facts.signed(tx, photo.id),
    }));
    // Deleted meanwhile.
    if (found?.view.state !== 'clean') return { jpeg: null, proof: 'altered' };
    const hash = createHash('sha256');
    const pieces: Buffer[] = [];
    try {
      for await (const piece of this.store.content(principal, photo.id, found.sealed)) {
        hash.update(piece);
        if (found.view.bytes <= LARGEST) pieces.push(piece);
      }
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'INTEGRITY_FAILED')
        return { jpeg: null, proof: 'altered' };
      throw cause;
    }
    const proof = proofOf(hash.digest('hex'), photo.sha256, signed);
    return { jpeg: pieces.length > 0 ? await this.picture(photo, Buffer.concat(pieces), side) : null, proof };
  }

  private picture(photo: ReportPhoto, original: Buffer, side: number): Promise<Buffer | null> {
    return renderJpeg(original, side).catch((cause: unknown) => {
      this.logger.info('A photo could not be printed', { evidenceId: photo.id, ...causeOf(cause) });
      return null;
    });
  }
}
