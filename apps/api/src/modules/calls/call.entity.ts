import type { CallEndReason, CallId, CallPhase, SiteId, TenantId, UserId } from '@rinjo/contract';
import type { StoredValues } from './fields/custom-values-rule.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call')
export class CallEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: CallId;
  @Column('text') title: string;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId: SiteId | null;
  @Column('text') phase: CallPhase;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column('integer', { name: 'max_participants' }) maxParticipants: number;
  /** Guests wait until somebody in the call lets them in. */
  @Column('boolean') lobby: boolean;
  @Column('integer', { name: 'media_epoch' }) mediaEpoch: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'scheduled_at', nullable: true }) scheduledAt: Date | null;
  @Column('integer', { name: 'duration_min', nullable: true }) durationMin: number | null;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  /** Counts changes, so that calendars take the newer file. */
  @Column('integer', { name: 'schedule_revision' }) scheduleRevision: number;
  /** How often people were reminded of it. */
  @Column('smallint') reminders: number;
  /** Text of a value by the id of its field. */
  @Column('jsonb', { name: 'custom_fields' }) customFields: StoredValues;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: CallEndReason | null;
}
