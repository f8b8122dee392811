import type { TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From where a tenant's people and programs come. No row, or no ranges: from everywhere. */
@Entity('tenant_address_list')
export class AddressListEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('integer') version: number;
  /** CIDR. */
  @Column('text', { array: true }) ranges: string[];
  /** One for each range. */
  @Column('text', { array: true }) notes: string[];
  @Column('uuid', { name: 'changed_by' }) changedBy: UserId;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
