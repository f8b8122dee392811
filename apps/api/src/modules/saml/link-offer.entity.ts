import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, LinkOfferId, TenantId, UserId } from '@rinjo/contract';

/** Somebody came with the address of a user; the user may say that it was them, in the same browser. */
@Entity('saml_link_offer')
export class LinkOfferEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: LinkOfferId;
  @Column('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @Column('text', { name: 'name_id' }) nameId: string;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('bytea', { name: 'browser_hash' }) browserHash: Buffer;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
