import type {
  CallId,
  CallRole,
  DeviceKind,
  GuestSessionId,
  LeaveReason,
  ParticipantId,
  SessionId,
  TenantId,
  UserId,
} from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NodeId } from '../../platform/nodes/node-registry.js';

/** seated: a socket holds the seat; held: the socket dropped and may come back until `heldUntil`; left: over. */
export type SeatState = 'seated' | 'held' | 'left';

@Entity('participant')
export class ParticipantEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: ParticipantId;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('uuid', { name: 'user_id', nullable: true }) userId: UserId | null;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: SessionId | null;
  @Column('uuid', { name: 'guest_session_id', nullable: true }) guestSessionId: GuestSessionId | null;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text') role: CallRole;
  @Column('text') device: DeviceKind;
  @Column('text') state: SeatState;
  @Column('uuid', { name: 'node_id' }) nodeId: NodeId;
  @Column('bytea', { name: 'resume_token_hash', nullable: true }) resumeTokenHash: Buffer | null;
  @Column('timestamptz', { name: 'joined_at' }) joinedAt: Date;
  @Column('timestamptz', { name: 'held_until', nullable: true }) heldUntil: Date | null;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt: Date | null;
  @Column('text', { name: 'leave_reason', nullable: true }) leaveReason: LeaveReason | null;
}
