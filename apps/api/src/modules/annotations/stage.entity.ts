import type { CallId, ParticipantId, Surface, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call_stage')
export class StageEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'call_id' }) callId: CallId;
  @Column('jsonb', { nullable: true }) surface: Surface | null;
  @Column('uuid', { name: 'shown_by' }) shownBy: ParticipantId;
  @Column('integer') version: number;
}
