import type { CallId, GuestLinkId, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('guest_link')
export class GuestLinkEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: GuestLinkId;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('text', { nullable: true }) label: string | null;
  @Column('text', { name: 'guest_name', nullable: true }) guestName: string | null;
  @Column('boolean', { name: 'skips_lobby' }) skipsLobby: boolean;
  @Column('integer') uses: number;
  @Column('integer', { name: 'max_uses' }) maxUses: number;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
