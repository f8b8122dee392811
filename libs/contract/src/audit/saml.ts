import type { MetadataField } from '../http/saml.js';
import type { ConnectionId, UserId } from '../ids.js';
import type { LogoutRefusal } from '../saml-logout.js';
import type { MetadataRefusal } from '../saml-metadata.js';
import type { SamlRefusal } from '../saml.js';

/** Connections to identity providers. */
export interface SamlAudit {
  /** A logout message of an identity provider was not accepted. */
  'logout.rejected': { readonly connectionId: ConnectionId; readonly reason: LogoutRefusal };
  'connection.created': { readonly connectionId: ConnectionId; readonly name: string };
  'connection.updated': { readonly connectionId: ConnectionId; readonly fields: readonly string[] };
  'connection.enabled': { readonly connectionId: ConnectionId };
  'connection.disabled': { readonly connectionId: ConnectionId };
  'connection.deleted': { readonly connectionId: ConnectionId; readonly name: string };
  /** A test sign-in came back; `refusal` is missing when every check passed. */
  'connection.tested': { readonly connectionId: ConnectionId; readonly refusal?: SamlRefusal };
  'connection.key_rotated': { readonly connectionId: ConnectionId; readonly fingerprint: string };
  /** Somebody who was here signs in with this connection from now on. */
  'connection.linked': { readonly connectionId: ConnectionId; readonly userId: UserId };
  /** Fingerprints of certificates that are accepted from now on, and of those that are not in seven days. */
  'connection.metadata_applied': {
    readonly connectionId: ConnectionId;
    readonly fields: readonly MetadataField[];
    readonly added: readonly string[];
    readonly retiring: readonly string[];
  };
  /** The address of the metadata has something new that nobody vouched for: an administrator looks first. */
  'connection.metadata_waiting': { readonly connectionId: ConnectionId; readonly digest: string };
  'connection.metadata_failed': { readonly connectionId: ConnectionId; readonly reason: MetadataRefusal };
  'connection.certificate_dropped': { readonly connectionId: ConnectionId; readonly fingerprint: string };
  'connection.certificate_expiring': {
    readonly connectionId: ConnectionId;
    readonly fingerprint: string;
    readonly notAfter: string;
  };
}

export const SAML_AUDIT = [
  'logout.rejected',
  'connection.created',
  'connection.updated',
  'connection.enabled',
  'connection.disabled',
  'connection.deleted',
  'connection.tested',
  'connection.key_rotated',
  'connection.linked',
  'connection.metadata_applied',
  'connection.metadata_waiting',
  'connection.metadata_failed',
  'connection.certificate_dropped',
  'connection.certificate_expiring',
] as const satisfies readonly (keyof SamlAudit)[];
