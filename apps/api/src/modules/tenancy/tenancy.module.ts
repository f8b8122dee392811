import { Module } from '@nestjs/common';
import { TenantLookup } from './tenant-lookup.js';
import { TenantsController } from './tenants.controller.js';
import { TenantsRepository } from './tenants.repository.js';

/** Tenants, their plans, and whose something is before anybody is known. */
@Module({
  controllers: [TenantsController],
  providers: [TenantLookup, TenantsRepository],
  exports: [TenantLookup, TenantsRepository],
})
export class TenancyModule {}
