import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, Id, SpCertificateView, TenantId } from '@rinjo/contract';

/** A key pair of ours, for one connection. */
@Entity('saml_key')
export class ServiceProviderKeyEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: Id<'SamlKey'>;
  @Column('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @Column('text') state: SpCertificateView['state'];
  /** DER. */
  @Column('bytea') certificate: Buffer;
  /** PKCS #8 in PEM, sealed. */
  @Column('text', { name: 'private_key' }) privateKey: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'published_until', nullable: true }) publishedUntil: Date | null;
}
