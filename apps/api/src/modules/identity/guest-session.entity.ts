import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallId, GuestLinkId, GuestSessionId, TenantId } from '@rinjo/contract';

/** A guest let in by a link, to one call. */
@Entity('guest_session')
export class GuestSessionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: GuestSessionId;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('uuid', { name: 'guest_link_id' }) guestLinkId: GuestLinkId;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
