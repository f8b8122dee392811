import { AddressListEntity } from './addresses/address-list.entity.js';
import { ConsentTextEntity } from './consent/consent-text.entity.js';
import { EmergencyContactsEntity } from './contacts/emergency-contacts.entity.js';
import { DomainEntity } from './domains/domain.entity.js';
import { PlanEntity } from './plan.entity.js';
import { TenantEntity } from './tenant.entity.js';

export { AddressListsRepository } from './addresses/address-lists.repository.js';
export { ADDRESSES_CHANNEL, type AddressesChanged } from './addresses/tenant-addresses.js';
export { type LetterLook, OWN_LOOK } from './appearance/letter-look.js';
export { Appearances } from './appearance/appearances.js';
export { MailTextsDto } from './appearance/mail-texts.dto.js';
export { assertPlaceholders } from './appearance/assert-placeholders.js';
export { filled } from './appearance/mail-texts.js';
export { TenantLogoRepository } from './appearance/tenant-logo.repository.js';
export { CANARY_TENANTS, type CanaryTenant } from './canary-tenants.js';
export { ConformityLimitsDto } from './conformity-defaults.dto.js';
export { conformityOf } from './conformity-defaults.js';
export { consentView } from './consent/consent-text.js';
export { ConsentTextsRepository } from './consent/consent-texts.repository.js';
export { cardFor } from './contacts/contact-card.js';
export { ContactCards, type ContactLists } from './contacts/contact-cards.js';
export { InstallationContacts } from './contacts/installation-contacts.js';
export { EmergencyDoor } from './domains/emergency-door.port.js';
export { DomainsModule } from './domains/domains.module.js';
export { type DomainSignIn, VerifiedDomains } from './domains/verified-domains.js';
export { ErasedList, type Suppressed } from './erased-list.port.js';
export { leftOutOf, type PlanFeatures, planWithout, requireFeature } from './features/require-feature.js';
export { isCustomer } from './is-customer.js';
export { KnownTenantStates } from './life/known-tenant-states.js';
export { lifeView, opennessOf } from './life/openness.js';
export {
  eraseAtOf,
  isErasureDue,
  type LifeMove,
  mayMove,
  mayWithdraw,
  remindedAtFirst,
  reminderDue,
  stateAfter,
} from './life/tenant-life.js';
export { LogTables, MONTHS_AHEAD } from './log-tables.js';
export { PLANS } from './plans.js';
export { TenancyModule } from './tenancy.module.js';
export { sharingOf } from './tenant-settings.js';
export { type Found, TenantLookup } from './tenant-lookup.js';
export { type NewTenant, TenantRegistry } from './tenant-registry.js';
export { TenantsRepository } from './tenants.repository.js';
export { PlanEntity, TenantEntity };

/** Entities of this module, for the database module. */
export const TENANCY_ENTITIES = [
  AddressListEntity,
  ConsentTextEntity,
  DomainEntity,
  EmergencyContactsEntity,
  PlanEntity,
  TenantEntity,
] as const;
