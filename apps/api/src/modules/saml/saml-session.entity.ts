import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, SessionId, TenantId } from '@rinjo/contract';

/** Which session came of which sign-in, for single logout. Goes with the session. */
@Entity('saml_session')
export class SamlSessionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: SessionId;
  @Column('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @Column('text', { name: 'name_id' }) nameId: string;
  @Column('text', { name: 'session_index', nullable: true }) sessionIndex: string | null;
}
