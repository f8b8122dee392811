import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { BroughtPictures, KeptLogo } from '../../evidence/index.js';
import { ReportLogoRepository } from './report-logo.repository.js';

/** Pixels of the longer side: 60 mm on paper at 300 to the inch. */
const SIDE = 720;

/** The sign of an organization at the head of its reports. */
@Injectable()
export class ReportLogos extends KeptLogo {
  constructor(
    tenantDb: TenantDb,
    rows: ReportLogoRepository,
    pictures: BroughtPictures,
    audit: AuditTrail,
    clock: Clock,
  ) {
    super({ rows, side: SIDE, changed: 'report.logo_changed' }, tenantDb, pictures, audit, clock);
  }
}
