import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Content } from '../../../platform/http/send-content.js';
import { renderJpeg } from '../../../platform/renditions/picture-rendition.js';
import { ContentScanner } from '../../../platform/scanning/scanner.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { inMemory, lookIntoContent } from '../../evidence/index.js';
import { ReportLogoRepository } from './report-logo.repository.js';

/** Pixels of the longer side: 60 mm on paper at 300 to the inch. */
const SIDE = 720;
const TYPES: readonly string[] = ['image/png', 'image/jpeg'];

/** The sign of an organization at the head of its reports. What is kept was made anew of what somebody brought. */
@Injectable()
export class ReportLogos {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ReportLogoRepository,
    private readonly scanner: ContentScanner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND when there is none. */
  async read(principal: Principal): Promise<Content> {
    const logo = await this.tenantDb.run(principal, (tx) => this.repository.current(tx));
    if (!logo) throw new DomainError('NOT_FOUND');
    const { jpeg, sha256 } = logo;
    return {
      ...{ name: 'logo.jpg', contentType: 'image/jpeg', bytes: jpeg.length, etag: sha256 },
      content: ({ first, last } = { first: 0, last: jpeg.length - 1 }) =>
        inOnePiece(jpeg.subarray(first, last + 1)),
    };
  }

  /**
   * PNG or JPEG. Throws UNSUPPORTED_MEDIA_TYPE for anything else and for what is not found clean or cannot be decoded;
   * NOT_READY while nothing can be scanned.
   */
  async put(principal: Principal, bytes: Buffer): Promise<void> {
    const { contentType } = await lookIntoContent(inMemory(bytes), null);
    if (!TYPES.includes(contentType)) throw refused('type');
    if ((await this.scanner.scan(inOnePiece(bytes))) !== 'clean') throw refused('malware');
    const jpeg = await renderJpeg(bytes, SIDE).catch(() => {
      throw refused('picture');
    });
    const sha256 = createHash('sha256').update(jpeg).digest('hex');
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.put(tx, { jpeg, sha256 }, accountOf(principal), this.clock.now());
      await this.audit.record(tx, 'report.logo_changed', { sha256 });
    });
  }

  /** Throws NOT_FOUND when there is none. */
  remove(principal: Principal): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.remove(tx))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'report.logo_changed', { sha256: null });
    });
  }
}

const refused = (reason: string): DomainError => new DomainError('UNSUPPORTED_MEDIA_TYPE', { reason });
