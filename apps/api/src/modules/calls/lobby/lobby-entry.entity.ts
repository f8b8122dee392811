import type { CallId, DeviceKind, GuestSessionId, LobbyEntryId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `left`: gave up, lost the line, or waited too long; may ask again. */
export type LobbyState = 'waiting' | 'admitted' | 'denied' | 'left';

/** A guest at the door of a call: one entry per guest session, however often it asks. */
@Entity('lobby_entry')
export class LobbyEntryEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: LobbyEntryId;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('uuid', { name: 'guest_session_id' }) guestSessionId: GuestSessionId;
  @Column('text') device: DeviceKind;
  @Column('text') state: LobbyState;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}
