import { Injectable } from '@nestjs/common';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { Content } from '../../platform/http/send-content.js';
import { Clock } from '../../platform/time/clock.js';
import { BroughtPictures, logoContent } from '../evidence/index.js';
import { TenantLogoRepository } from '../tenancy/index.js';

/** Pixels of the longer side: 160 of a page, on a screen of double density. */
const SIDE = 320;

/** The sign of an organization where the product shows its own otherwise. */
@Injectable()
export class TenantLogos {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: TenantLogoRepository,
    private readonly pictures: BroughtPictures,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND when there is none. */
  async read(principal: Principal): Promise<Content> {
    const logo = await this.tenantDb.run(principal, (tx) => this.repository.current(tx));
    if (!logo) throw new DomainError('NOT_FOUND');
    return logoContent(logo);
  }

  /** PNG or JPEG. Throws as `BroughtPictures` does. */
  async put(principal: Principal, bytes: Buffer): Promise<void> {
    const logo = await this.pictures.made(bytes, SIDE);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.put(tx, logo, accountOf(principal), this.clock.now());
      await this.audit.record(tx, 'tenant.logo_changed', { sha256: logo.sha256 });
    });
  }

  /** Throws NOT_FOUND when there is none. */
  remove(principal: Principal): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.remove(tx))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'tenant.logo_changed', { sha256: null });
    });
  }
}
