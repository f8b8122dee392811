import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SystemRole, TenantId, UserId } from '@rinjo/contract';

/** A role that a user has in the tenant. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: UserId;
  @PrimaryColumn('text') role: SystemRole;
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date;
}
