import type { BoardCorner, BoardTexts, CallId, ParticipantId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call_board')
export class BoardEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'call_id' }) callId: CallId;
  @Column('jsonb') texts: BoardTexts;
  @Column('text') corner: BoardCorner;
  @Column('boolean') shown: boolean;
  @Column('uuid', { name: 'written_by' }) writtenBy: ParticipantId;
  @Column('integer') version: number;
}
