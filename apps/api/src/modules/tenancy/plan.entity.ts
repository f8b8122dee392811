import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanId } from '@rinjo/contract';
import type { PlanFeatures } from './features/require-feature.js';

/** What a contract allows. Plans belong to the installation, not to a tenant. */
@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('uuid') id: PlanId;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('integer', { name: 'max_participants_per_call' }) maxParticipantsPerCall: number;
  @Column('integer', { name: 'max_concurrent_calls' }) maxConcurrentCalls: number;
  @Column('bigint', { name: 'storage_bytes' }) storageBytes: string;
  @Column('integer', { name: 'log_retention_days' }) logRetentionDays: number;
  @Column('jsonb') features: PlanFeatures;
}
