import { X509Certificate } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { AttributeMap, ConnectionId, ConnectionState, RoleKey, SignaturePolicy } from '@rinjo/contract';
import { ServiceProviderKeys } from '../../apps/api/src/modules/saml/service-provider-keys.js';
import type { TestApp } from './app.js';
import type { GivenTenant } from './given.js';
import { TestIdp } from './idp/index.js';
import { ATTRIBUTES, GivenConnection } from './saml.js';

export interface ConnectionOptions {
  readonly idp?: TestIdp;
  readonly state?: ConnectionState;
  readonly signaturePolicy?: SignaturePolicy;
  readonly encryptionWanted?: boolean;
  readonly idpInitiatedAllowed?: boolean;
  readonly jitEnabled?: boolean;
  readonly attributes?: AttributeMap;
  readonly defaultRole?: RoleKey;
}

/** A connection with an identity provider of its own; the domain of its people is the tenant's. */
export async function givenConnection(
  app: TestApp,
  tenant: GivenTenant,
  options: ConnectionOptions = {},
): Promise<GivenConnection> {
  const idp = options.idp ?? (await TestIdp.create());
  const id = uuidv7() as ConnectionId;
  await app.database.query(
    `insert into saml_connection (tenant_id, id, name, state, version, idp_entity_id, sso_url, slo_url, signature_policy,
         encryption_wanted, idp_initiated_allowed, jit_enabled, attributes, default_role, created_at)
       values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, now())`,
    [
      ...[tenant.id, id, `IdP ${id}`, options.state ?? 'enabled', idp.entityId, idp.ssoUrl, idp.sloUrl],
      ...[options.signaturePolicy ?? 'both', options.encryptionWanted ?? false],
      ...[options.idpInitiatedAllowed ?? false, options.jitEnabled ?? true],
      ...[JSON.stringify(options.attributes ?? ATTRIBUTES), options.defaultRole ?? 'member'],
    ],
  );
  const key = await app.get(ServiceProviderKeys).make(tenant.id, id, 'current');
  await app.database.query(
    `insert into saml_key (tenant_id, id, connection_id, state, certificate, private_key, created_at)
       values ($1, $2, $3, 'current', $4, $5, now())`,
    [tenant.id, key.id, id, key.certificate, key.privateKey],
  );
  const certificate = new X509Certificate(key.certificate).toString();
  const connection = new GivenConnection(app, tenant, id, idp, certificate);
  await connection.trust(idp.signer.certificate);
  await connection.verify(connection.domain);
  return connection;
}
