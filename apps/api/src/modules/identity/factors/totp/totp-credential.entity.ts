import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TenantId, TotpId, UserId } from '@rinjo/contract';

/** The secret that a user's authenticator app shares with us; without `confirmedAt` not in use yet. */
@Entity('totp_credential')
export class TotpCredentialEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: TotpId;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  /** Base32 under the tenant's key, see `ColumnSecrets`. */
  @Column('text') sealed: string;
  /** The newest time step whose code was taken: no code counts twice (RFC 6238 section 5.2). */
  @Column('bigint', { name: 'last_step' }) lastStep: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
