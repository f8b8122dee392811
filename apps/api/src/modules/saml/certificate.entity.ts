import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificateOrigin, ConnectionId, TenantId } from '@rinjo/contract';

/** A certificate that the identity provider of a connection signs with. */
@Entity('saml_certificate')
export class CertificateEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  /** SHA-256 of `der`, lower-case hexadecimal. */
  @PrimaryColumn('text') fingerprint: string;
  @Column('bytea') der: Buffer;
  @Column('text') origin: CertificateOrigin;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
  /** The metadata does not name it any more: not accepted from then on. */
  @Column('timestamptz', { name: 'retires_at', nullable: true }) retiresAt: Date | null;
}
