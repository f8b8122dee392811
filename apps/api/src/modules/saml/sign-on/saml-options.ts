import { randomBytes } from 'node:crypto';
import { type CacheProvider, type SamlConfig, ValidateInResponseTo } from '@node-saml/passport-saml';
import { pemOf } from '../certificates.js';
import type { LoadedConnection } from '../connections.repository.js';
import { NAME_ID_PERSISTENT } from '../response/names.js';
import { CLOCK_SKEW_MS, MAX_ASSERTION_AGE_MS } from '../response/post-check.js';
import type { ServiceProvider } from '../service-provider.js';

export const REQUEST_LIFETIME_MS = 600_000;

export interface SamlUse {
  readonly connection: LoadedConnection;
  readonly provider: ServiceProvider;
  readonly cacheProvider: CacheProvider;
  /** PEM: signs requests. */
  readonly privateKey?: string;
  /** PEM: opens assertions. */
  readonly decryptionKey?: string;
  readonly forceAuthn?: boolean;
}

/** Every option of node-saml that matters, whatever its default is. Security.md 2.2. */
export function samlOptions(use: SamlUse): SamlConfig {
  const { row, certificates, keys } = use.connection;
  const [current] = keys;
  const [entityId, acsUrl] = [use.provider.entityId, use.provider.acsUrl];
  return {
    issuer: entityId,
    audience: entityId,
    callbackUrl: acsUrl,
    entryPoint: row.ssoUrl,
    idpIssuer: row.idpEntityId,
    idpCert: certificates.map((one) => pemOf(one.der)),
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: row.signaturePolicy === 'both',
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: REQUEST_LIFETIME_MS,
    cacheProvider: use.cacheProvider,
    generateUniqueId: () => `_${randomBytes(20).toString('hex')}`,
    acceptedClockSkewMs: CLOCK_SKEW_MS,
    maxAssertionAgeMs: MAX_ASSERTION_AGE_MS,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    identifierFormat: NAME_ID_PERSISTENT,
    disableRequestedAuthnContext: true,
    forceAuthn: use.forceAuthn === true,
    ...(use.privateKey !== undefined && { privateKey: use.privateKey }),
    ...(use.privateKey !== undefined && current && { publicCert: pemOf(current.certificate) }),
    ...(use.decryptionKey !== undefined && { decryptionPvk: use.decryptionKey }),
  };
}
