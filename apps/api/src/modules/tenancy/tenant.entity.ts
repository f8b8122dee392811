import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanId, TenantId } from '@rinjo/contract';

/** A customer of the installation. */
@Entity('tenant')
export class TenantEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('uuid', { name: 'plan_id' }) planId: PlanId;
  @Column('text') status: 'active' | 'suspended';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
