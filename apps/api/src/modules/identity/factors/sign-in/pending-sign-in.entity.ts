import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, TenantId, UserId } from '@rinjo/contract';

/** A right password that waits for a second factor. The cookie's secret is stored as its SHA-256 alone. */
@Entity('pending_sign_in')
export class PendingSignInEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: Id<'PendingSignIn'>;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  /** Codes that were tried. */
  @Column('integer') tries: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
