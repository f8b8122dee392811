import type { CallId, ConformityLimits, ConformityPreset, ParticipantId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PackedSample } from './sample.js';

/** What a call is measured against. No row: as the tenant wants it. */
@Entity('call_conformity')
export class ConformityEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'call_id' }) callId: CallId;
  @Column('text') preset: ConformityPreset;
  @Column('jsonb', { nullable: true }) limits: ConformityLimits | null;
  /** Null: the tenant's choice for new calls. */
  @Column('uuid', { name: 'chosen_by', nullable: true }) chosenBy: ParticipantId | null;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt: Date;
}

/** Some seconds of one camera. The sums are over what was filmed in them. */
@Entity('call_conformity_batch')
export class ConformityBatchEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'call_id' }) callId: CallId;
  @PrimaryColumn('uuid', { name: 'participant_id' }) participantId: ParticipantId;
  @PrimaryColumn('timestamptz', { name: 'until' }) until: Date;
  @Column('jsonb') limits: ConformityLimits;
  @Column('jsonb') samples: readonly PackedSample[];
  @Column('integer', { name: 'filmed_ms' }) filmedMs: number;
  @Column('integer') bytes: number;
}
