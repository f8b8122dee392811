import { Controller, Get } from '@nestjs/common';
import type { TenantView } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { TenantsRepository } from './tenants.repository.js';

@Controller('tenant')
export class TenantsController {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
  ) {}

  /** The caller's tenant, its plan and what is in use of it. */
  @Get()
  @Require('tenant:read')
  read(@Caller() principal: Principal): Promise<TenantView> {
    return this.tenantDb.run(principal, (tx) => this.tenants.view(tx));
  }
}
