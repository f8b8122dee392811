import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { BroughtPictures, KeptLogo } from '../evidence/index.js';
import { TenantLogoRepository } from '../tenancy/index.js';

/** Pixels of the longer side: 160 of a page, on a screen of double density. */
const SIDE = 320;

/** The sign of an organization where the product shows its own otherwise. */
@Injectable()
export class TenantLogos extends KeptLogo {
  constructor(
    tenantDb: TenantDb,
    rows: TenantLogoRepository,
    pictures: BroughtPictures,
    audit: AuditTrail,
    clock: Clock,
  ) {
    super({ rows, side: SIDE, changed: 'tenant.logo_changed' }, tenantDb, pictures, audit, clock);
  }
}
