import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ConformityDefaults,
  PhotoMetadataRule,
  PlanId,
  RecordingConsent,
  SharingRules,
  TenantId,
} from '@rinjo/contract';

/** A customer of the installation. */
@Entity('tenant')
export class TenantEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') slug: string;
  @Column('text') name: string;
  /** IANA name. */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('uuid', { name: 'plan_id' }) planId: PlanId;
  @Column('text') status: 'active' | 'suspended';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Counts changes of the settings, so that two admins do not undo each other's. */
  @Column('integer', { name: 'settings_version' }) settingsVersion: number;
  @Column('boolean', { name: 'lobby_by_default' }) lobbyByDefault: boolean;
  @Column('text', { name: 'recording_consent' }) recordingConsent: RecordingConsent;
  @Column('text', { name: 'photo_metadata' }) photoMetadata: PhotoMetadataRule;
  /** Null: as the product comes. */
  @Column('jsonb', { nullable: true }) sharing: SharingRules | null;
  /** Null: as the product comes. */
  @Column('jsonb', { nullable: true }) conformity: ConformityDefaults | null;
}
