import type { GroupId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People who are invited together. */
@Entity('user_group')
export class GroupEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: GroupId;
  @Column('text', { name: 'display_name' }) displayName: string;
  /** What the tenant's directory calls it. */
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
