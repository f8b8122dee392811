import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, TenantId, UserId } from '@rinjo/contract';

/** A user in the words of one identity provider. */
@Entity('saml_identity')
export class SamlIdentityEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @PrimaryColumn('text', { name: 'name_id' }) nameId: string;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt: Date;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt: Date | null;
}
