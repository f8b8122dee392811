import type { CallId, InvitationId, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call_invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: InvitationId;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('uuid', { name: 'invited_by' }) invitedBy: UserId;
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date;
}
