import type { RoleId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that a tenant made. */
@Entity('role')
export class RoleEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: RoleId;
  @Column('text') name: string;
  @Column('text') description: string;
  /** As they were stored: the table of permissions may have lost some since. */
  @Column('text', { array: true }) permissions: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
