import { CertificateEntity } from './certificate.entity.js';
import { ConnectionEntity } from './connection.entity.js';
import { GroupMappingEntity } from './group-mapping.entity.js';
import { LinkOfferEntity } from './link-offer.entity.js';
import { RequestEntity } from './request.entity.js';
import { SamlIdentityEntity } from './saml-identity.entity.js';
import { SamlSessionEntity } from './saml-session.entity.js';
import { ServiceProviderKeyEntity } from './service-provider-key.entity.js';
import { TestSignInEntity } from './test-sign-in.entity.js';

export { SamlModule } from './saml.module.js';

/** Entities of this module, for the database module. */
export const SAML_ENTITIES = [
  ConnectionEntity,
  GroupMappingEntity,
  CertificateEntity,
  ServiceProviderKeyEntity,
  RequestEntity,
  SamlIdentityEntity,
  SamlSessionEntity,
  TestSignInEntity,
  LinkOfferEntity,
] as const;
