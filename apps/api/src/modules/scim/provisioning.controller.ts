import { Controller, Get } from '@nestjs/common';
import type { ProvisioningView } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { ProvisioningRepository } from './provisioning.repository.js';
import { SCIM_PATH } from './scim-path.js';

/** How provisioning from a directory stands. */
@Controller('provisioning')
export class ProvisioningController {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly requests: ProvisioningRepository,
  ) {}

  /** Where a directory finds this tenant, what it keeps, and what it asked last. */
  @Get()
  @Require('provisioning:read')
  read(@Caller() principal: Principal): Promise<ProvisioningView> {
    return this.tenantDb.run(principal, async (tx) => {
      const [kept, requests] = [await this.requests.kept(tx), await this.requests.newest(tx)];
      const baseUrl = new URL(SCIM_PATH, this.environment.PUBLIC_URL).href;
      return { baseUrl, ...kept, lastRequestAt: requests[0]?.at ?? null, requests };
    });
  }
}
