import type { TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an account of a program has besides what every account has (`user_account` of the same id). */
@Entity('service_account')
export class ServiceAccountEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: UserId;
  @Column('text') description: string;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
}
