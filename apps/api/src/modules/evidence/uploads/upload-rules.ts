import { Injectable } from '@nestjs/common';
import type { UploadRules } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { TenantsRepository } from '../../tenancy/index.js';

/** What an organization wants of the devices that take photos and films for it. */
@Injectable()
export class UploadRulesOf {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
  ) {}

  read(principal: Principal): Promise<UploadRules> {
    return this.tenantDb.run(principal, async (tx) => {
      const { photoMetadata, recordingConsent } = await this.tenants.own(tx);
      const { recording } = await this.tenants.features(tx);
      return { photoMetadata, film: recording ? recordingConsent : 'forbid' };
    });
  }
}
