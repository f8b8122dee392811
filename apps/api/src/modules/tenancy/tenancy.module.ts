import { Global, Module } from '@nestjs/common';
import { TenantStates } from '../../platform/access/tenant-states.port.js';
import { AddressListsRepository } from './addresses/address-lists.repository.js';
import { TenantAddressesController } from './addresses/tenant-addresses.controller.js';
import { TenantAddressList } from './addresses/tenant-addresses.js';
import { AppearanceController } from './appearance/appearance.controller.js';
import { Appearances } from './appearance/appearances.js';
import { TenantLogoRepository } from './appearance/tenant-logo.repository.js';
import { ConsentTextsRepository } from './consent/consent-texts.repository.js';
import { ContactCards } from './contacts/contact-cards.js';
import { EmergencyContactsRepository } from './contacts/emergency-contacts.repository.js';
import { InstallationContactsController } from './contacts/installation-contacts.controller.js';
import { InstallationContacts } from './contacts/installation-contacts.js';
import { TenantContactsController } from './contacts/tenant-contacts.controller.js';
import { TenantContacts } from './contacts/tenant-contacts.js';
import { KnownTenantStates } from './life/known-tenant-states.js';
import { LogTables } from './log-tables.js';
import { TenantLookup } from './tenant-lookup.js';
import { TenantRegistry } from './tenant-registry.js';
import { TenantSettingsController } from './tenant-settings.controller.js';
import { TenantSettingsUseCase } from './tenant-settings.js';
import { TenantsController } from './tenants.controller.js';
import { TenantsRepository } from './tenants.repository.js';

/** Tenants, their plans, and whose something is before anybody is known. */
@Global()
@Module({
  controllers: [
    AppearanceController,
    InstallationContactsController,
    TenantAddressesController,
    TenantContactsController,
    TenantSettingsController,
    TenantsController,
  ],
  providers: [
    AddressListsRepository,
    TenantAddressList,
    Appearances,
    ConsentTextsRepository,
    ContactCards,
    EmergencyContactsRepository,
    InstallationContacts,
    TenantContacts,
    KnownTenantStates,
    { provide: TenantStates, useExisting: KnownTenantStates },
    LogTables,
    TenantLogoRepository,
    TenantLookup,
    TenantRegistry,
    TenantSettingsUseCase,
    TenantsRepository,
  ],
  exports: [
    AddressListsRepository,
    Appearances,
    ConsentTextsRepository,
    ContactCards,
    InstallationContacts,
    KnownTenantStates,
    LogTables,
    TenantLogoRepository,
    TenantLookup,
    TenantRegistry,
    TenantStates,
    TenantsRepository,
  ],
})
export class TenancyModule {}
