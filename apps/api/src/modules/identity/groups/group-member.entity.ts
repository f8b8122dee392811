import type { GroupId, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_group_member')
export class GroupMemberEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'group_id' }) groupId: GroupId;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: UserId;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
