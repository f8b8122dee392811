import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PasskeyId, TenantId, UserId } from '@rinjo/contract';

/** A WebAuthn credential of a user. */
@Entity('passkey')
export class PasskeyEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: PasskeyId;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  /** SHA-256 of the credential id, by which it is found before its tenant is known. */
  @Column('bytea', { name: 'credential_hash' }) credentialHash: Buffer;
  @Column('bytea', { name: 'credential_id' }) credentialId: Buffer;
  /** COSE key. */
  @Column('bytea', { name: 'public_key' }) publicKey: Buffer;
  /** Signatures that the authenticator has counted; 0 for those that do not count. */
  @Column('bigint') counter: string;
  @Column('text', { array: true }) transports: string[];
  @Column('boolean') synced: boolean;
  @Column('text') name: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
