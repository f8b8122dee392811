import type { CallId, DrawingOperation, ParticipantId, Surface, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('drawing_step')
export class DrawingStepEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'call_id' }) callId: CallId;
  @PrimaryColumn('bigint', { transformer: { from: Number, to: Number } }) seq: number;
  @Column('uuid', { name: 'participant_id' }) participantId: ParticipantId;
  @Column('jsonb') surface: Surface;
  @Column('jsonb') operation: DrawingOperation;
  @Column('timestamptz') at: Date;
}
