import type { CustomField, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The fields that a tenant has added to its calls and sites. No row: none. */
@Entity('custom_field_list')
export class CustomFieldListEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('integer') version: number;
  /** In the order in which they are shown. */
  @Column('jsonb') fields: readonly CustomField[];
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
