import type { ConsentTextId, GuestSessionId, Id, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody agreed to a version of the tenant's text: people once per version, guests once per session. */
@Entity('consent_acceptance')
export class ConsentAcceptanceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: Id<'ConsentAcceptance'>;
  @Column('uuid', { name: 'text_id' }) textId: ConsentTextId;
  @Column('integer') version: number;
  @Column('bytea') hash: Buffer;
  @Column('uuid', { name: 'user_id', nullable: true }) userId: UserId | null;
  @Column('uuid', { name: 'guest_session_id', nullable: true }) guestSessionId: GuestSessionId | null;
  @Column('timestamptz') at: Date;
}
