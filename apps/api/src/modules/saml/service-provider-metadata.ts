import { Injectable } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Clock } from '../../platform/time/clock.js';
import { ConnectionsRepository } from './connections.repository.js';
import { NAME_ID_PERSISTENT, NS } from './response/names.js';
import { type ServiceProvider, serviceProviderOf } from './service-provider.js';

const BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings';

/** Our metadata for one connection (SAML metadata 2.4.4), with every certificate that we sign with now or next. */
@Injectable()
export class ServiceProviderMetadata {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND. */
  async of(principal: Principal, id: ConnectionId): Promise<string> {
    const keys = await this.tenantDb.run(principal, (tx) => this.connections.keys(tx, id, this.clock.now()));
    if (keys.length === 0) throw new DomainError('NOT_FOUND');
    const certificates = keys.map((key) => key.certificate.toString('base64'));
    return metadataXml(serviceProviderOf(this.environment.PUBLIC_URL, id), certificates);
  }
}

/** Addresses are ours and hold nothing that XML would have to escape. The first certificate is what is encrypted for. */
export function metadataXml(provider: ServiceProvider, certificates: readonly string[]): string {
  const keys = certificates.map((certificate, i) => keyDescriptor(certificate, i === 0 ? null : 'signing'));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${provider.entityId}">` +
    `<md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="${NS.samlp}">` +
    keys.join('') +
    `<md:SingleLogoutService Binding="${BINDING}:HTTP-Redirect" Location="${provider.sloUrl}"/>` +
    `<md:NameIDFormat>${NAME_ID_PERSISTENT}</md:NameIDFormat>` +
    `<md:AssertionConsumerService Binding="${BINDING}:HTTP-POST" Location="${provider.acsUrl}" index="0" isDefault="true"/>` +
    `</md:SPSSODescriptor></md:EntityDescriptor>\n`
  );
}

/** Without a use it serves both. */
const keyDescriptor = (certificate: string, use: string | null): string =>
  `<md:KeyDescriptor${use === null ? '' : ` use="${use}"`}><ds:KeyInfo xmlns:ds="${NS.ds}"><ds:X509Data>` +
  `<ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
