import type { CallId, GuestSessionId, Id, SessionId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call_ticket')
export class TicketEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: Id<'Ticket'>;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: SessionId | null;
  @Column('uuid', { name: 'guest_session_id', nullable: true }) guestSessionId: GuestSessionId | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
