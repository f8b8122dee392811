import type { SiteId, TenantId, UserId } from '@rinjo/contract';
import type { StoredValues } from '../fields/custom-values-rule.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('site')
export class SiteEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: SiteId;
  @Column('text') name: string;
  @Column('text') code: string;
  @Column('text') address: string;
  @Column('text') note: string;
  /** Text of a value by the id of its field. */
  @Column('jsonb', { name: 'custom_fields' }) customFields: StoredValues;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt: Date | null;
}
