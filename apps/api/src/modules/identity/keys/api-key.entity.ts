import type { KeyId, KeyScope, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key of the REST API. Its text is stored as its SHA-256 alone. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: KeyId;
  /** The service account in whose name it acts. */
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('text') name: string;
  /** The part of the key by which people tell it from others. */
  @Column('text', { name: 'short_id' }) shortId: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('text', { array: true }) scopes: KeyScope[];
  /** CIDR; empty: from anywhere. */
  @Column('text', { array: true }) addresses: string[];
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
  @Column('text', { name: 'last_used_address', nullable: true }) lastUsedAddress: string | null;
  /** The key that takes its place. */
  @Column('uuid', { name: 'replaced_by', nullable: true }) replacedBy: KeyId | null;
}
