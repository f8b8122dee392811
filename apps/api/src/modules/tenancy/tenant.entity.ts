import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ConformityDefaults,
  DirectCalls,
  PhotoMetadataRule,
  PlanId,
  LifeMover,
  RecordingConsent,
  SharingRules,
  TenantId,
  TenantMailTexts,
  TenantState,
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
  @Column('text') status: Exclude<TenantState, 'erased'>;
  @Column('timestamptz', { name: 'status_since' }) statusSince: Date;
  /** Of a suspension, as the operator wrote it. */
  @Column('text', { name: 'status_reason' }) statusReason: string;
  /** What it goes back to when its cancellation is withdrawn. */
  @Column('text', { name: 'status_before', nullable: true }) statusBefore:
    'trial' | 'active' | 'suspended' | null;
  @Column('timestamptz', { name: 'trial_ends_at', nullable: true }) trialEndsAt: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy: LifeMover | null;
  /** Days from the cancellation to the erasure. */
  @Column('integer', { name: 'grace_days' }) graceDays: number;
  @Column('timestamptz', { name: 'erase_at', nullable: true }) eraseAt: Date | null;
  /** A legal hold has kept it on the day of its erasure. */
  @Column('boolean', { name: 'erase_held' }) eraseHeld: boolean;
  /** The shortest reminder that was sent, in days before the erasure. */
  @Column('integer', { name: 'reminded_days', nullable: true }) remindedDays: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** For proofs of the installation itself: no customer. */
  @Column('boolean', { name: 'is_canary' }) isCanary: boolean;
  /** Counts changes of the settings, so that two admins do not undo each other's. */
  @Column('integer', { name: 'settings_version' }) settingsVersion: number;
  @Column('boolean', { name: 'lobby_by_default' }) lobbyByDefault: boolean;
  @Column('text', { name: 'recording_consent' }) recordingConsent: RecordingConsent;
  @Column('boolean', { name: 'guest_links' }) guestLinks: boolean;
  @Column('boolean') chat: boolean;
  @Column('boolean', { name: 'chat_files' }) chatFiles: boolean;
  @Column('boolean') drawing: boolean;
  @Column('boolean', { name: 'screen_sharing' }) screenSharing: boolean;
  @Column('boolean', { name: 'remote_camera' }) remoteCamera: boolean;
  @Column('boolean') reports: boolean;
  @Column('text', { name: 'direct_calls' }) directCalls: DirectCalls;
  /** Empty: as the product comes. */
  @Column('text', { name: 'product_name' }) productName: string;
  /** `#rrggbb`, or empty: as the product comes. */
  @Column('text') accent: string;
  /** Null: as the product comes. */
  @Column('jsonb', { name: 'mail_texts', nullable: true }) mailTexts: TenantMailTexts | null;
  @Column('text', { name: 'photo_metadata' }) photoMetadata: PhotoMetadataRule;
  /** Null: as the product comes. */
  @Column('jsonb', { nullable: true }) sharing: SharingRules | null;
  /** Null: as the product comes. */
  @Column('jsonb', { nullable: true }) conformity: ConformityDefaults | null;
}
