import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, GroupId, RoleId, RoleKey, TenantId } from '@rinjo/contract';

/** What being in a group of the identity provider brings here. */
@Entity('saml_group_mapping')
export class GroupMappingEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @PrimaryColumn('integer') position: number;
  @Column('text') value: string;
  @Column('uuid', { name: 'group_id', nullable: true }) groupId: GroupId | null;
  @Column('text', { nullable: true }) role: RoleKey | null;
  /** The same, when the tenant made it: for the reference. */
  @Column('uuid', { name: 'role_id', nullable: true }) roleId: RoleId | null;
}
