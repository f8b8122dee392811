import { Module } from '@nestjs/common';
import { AddressListsRepository } from './addresses/address-lists.repository.js';
import { TenantAddressesController } from './addresses/tenant-addresses.controller.js';
import { TenantAddressList } from './addresses/tenant-addresses.js';
import { ConsentTextsRepository } from './consent/consent-texts.repository.js';
import { LogTables } from './log-tables.js';
import { TenantLookup } from './tenant-lookup.js';
import { TenantRegistry } from './tenant-registry.js';
import { TenantSettingsController } from './tenant-settings.controller.js';
import { TenantSettingsUseCase } from './tenant-settings.js';
import { TenantsController } from './tenants.controller.js';
import { TenantsRepository } from './tenants.repository.js';

/** Tenants, their plans, and whose something is before anybody is known. */
@Module({
  controllers: [TenantsController, TenantSettingsController, TenantAddressesController],
  providers: [
    AddressListsRepository,
    TenantAddressList,
    ConsentTextsRepository,
    LogTables,
    TenantLookup,
    TenantRegistry,
    TenantSettingsUseCase,
    TenantsRepository,
  ],
  exports: [
    AddressListsRepository,
    ConsentTextsRepository,
    LogTables,
    TenantLookup,
    TenantRegistry,
    TenantsRepository,
  ],
})
export class TenancyModule {}
