import { Global, Module } from '@nestjs/common';
import { DomainsModule, TenancyModule } from '../tenancy/index.js';
import { CompanySignIns, ProviderSignOut } from '../identity/index.js';
import { SamlSignIns } from './company-sign-ins.js';
import { ConnectionChanges } from './connections/connection-changes.js';
import { ConnectionListRepository } from './connections/connection-list.repository.js';
import { ConnectionReader } from './connections/connection-reader.js';
import { ConnectionsController } from './connections/connections.controller.js';
import { KeyRotation } from './connections/key-rotation.js';
import { ConnectionsRepository } from './connections.repository.js';
import { ForgetPeople } from './forget-people.js';
import { IdentitiesRepository } from './identities.repository.js';
import { LinksController } from './links.controller.js';
import { LinkOffers } from './link-offers.js';
import { LinkOffersRepository } from './link-offers.repository.js';
import { LogoutController } from './logout/logout.controller.js';
import { LogoutRefusals } from './logout/logout-refusals.js';
import { LogoutsRepository } from './logout/logouts.repository.js';
import { OutgoingLogouts } from './logout/outgoing-logouts.js';
import { SingleLogout } from './logout/single-logout.js';
import { RequestsRepository } from './requests.repository.js';
import { ServiceProviderKeys } from './service-provider-keys.js';
import { ServiceProviderMetadata } from './service-provider-metadata.js';
import { Decryption } from './sign-on/decryption.js';
import { People } from './sign-on/people.js';
import { Preparation } from './sign-on/preparation.js';
import { SamlGuard } from './sign-on/saml.guard.js';
import { SignOnController } from './sign-on/sign-on.controller.js';
import { SignOn } from './sign-on/sign-on.js';
import { SignOnRefusals } from './sign-on/sign-on-refusals.js';
import { SignOnStart } from './sign-on/sign-on-start.js';
import { TenantSamlStrategy } from './sign-on/tenant-saml.strategy.js';
import { TestSignIns } from './test-sign-ins.js';
import { TestSignInsRepository } from './test-sign-ins.repository.js';
import { UpkeepModule } from './upkeep/upkeep.module.js';

const REPOSITORIES = [
  ...[ConnectionsRepository, RequestsRepository, IdentitiesRepository],
  ...[LinkOffersRepository, TestSignInsRepository, ConnectionListRepository],
];
const SIGN_ON = [
  ...[TenantSamlStrategy, SamlGuard, Preparation, Decryption],
  ...[SignOn, SignOnStart, SignOnRefusals, People, LinkOffers, TestSignIns],
];
const LOGOUT = [
  ...[SingleLogout, LogoutsRepository, LogoutRefusals, OutgoingLogouts],
  { provide: ProviderSignOut, useExisting: OutgoingLogouts },
];

const CONNECTIONS = [ConnectionReader, ConnectionChanges, KeyRotation];

/** Sign-in with the identity providers of a tenant (SAML 2.0). */
@Global()
@Module({
  imports: [TenancyModule, DomainsModule, UpkeepModule],
  controllers: [SignOnController, LinksController, ConnectionsController, LogoutController],
  providers: [
    ...REPOSITORIES,
    ...SIGN_ON,
    ...LOGOUT,
    ...CONNECTIONS,
    ForgetPeople,
    ServiceProviderKeys,
    ServiceProviderMetadata,
    { provide: CompanySignIns, useClass: SamlSignIns },
  ],
  exports: [CompanySignIns, ProviderSignOut],
})
export class SamlModule {}
