import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AttributeMap,
  ConnectionId,
  ConnectionState,
  IdentityProvider,
  RoleId,
  RoleKey,
  SignaturePolicy,
  TenantId,
} from '@rinjo/contract';
import type { StoredMetadata } from './stored-metadata.js';

/** A way to sign in with one identity provider. */
@Entity('saml_connection')
export class ConnectionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: ConnectionId;
  @Column('text') name: string;
  @Column('text') state: ConnectionState;
  @Column('integer') version: number;
  @Column('text') provider: IdentityProvider;
  /** Null until its metadata were given, then for ever the same. */
  @Column('text', { name: 'idp_entity_id', nullable: true }) idpEntityId: string | null;
  @Column('text', { name: 'sso_url', nullable: true }) ssoUrl: string | null;
  @Column('text', { name: 'slo_url', nullable: true }) sloUrl: string | null;
  @Column('text', { name: 'signature_policy' }) signaturePolicy: SignaturePolicy;
  @Column('boolean', { name: 'encryption_wanted' }) encryptionWanted: boolean;
  @Column('boolean', { name: 'idp_initiated_allowed' }) idpInitiatedAllowed: boolean;
  @Column('boolean', { name: 'jit_enabled' }) jitEnabled: boolean;
  @Column('jsonb') attributes: AttributeMap;
  @Column('text', { name: 'default_role' }) defaultRole: RoleKey;
  /** The same, when the tenant made it: for the reference. */
  @Column('uuid', { name: 'default_role_id', nullable: true }) defaultRoleId: RoleId | null;
  @Column('text', { name: 'metadata_url', nullable: true }) metadataUrl: string | null;
  @Column('timestamptz', { name: 'metadata_refreshed_at', nullable: true }) metadataRefreshedAt: Date | null;
  @Column('text', { name: 'metadata_failure', nullable: true }) metadataFailure: string | null;
  /** Found by a refresh, and waits for somebody to look. */
  @Column('jsonb', { name: 'pending_metadata', nullable: true }) pendingMetadata: StoredMetadata | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt: Date | null;
}
