import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionFactor, SessionId, TenantId, UserId } from '@rinjo/contract';

/** A user signed in somewhere. The cookie's secret is stored as its SHA-256 alone. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: SessionId;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('text') address: string;
  @Column('text', { name: 'user_agent' }) userAgent: string;
  @Column('text', { array: true }) factors: SessionFactor[];
  /** When the last of the factors was shown. */
  @Column('timestamptz', { name: 'authenticated_at' }) authenticatedAt: Date;
  /** Rights have changed: the next request gets another secret. */
  @Column('boolean') renew: boolean;
  /** The secret before this one, for requests that were under way. */
  @Column('bytea', { name: 'previous_hash', nullable: true }) previousHash: Buffer | null;
  @Column('timestamptz', { name: 'previous_until', nullable: true }) previousUntil: Date | null;
}
