import type { ConnectionId, DomainFailure, DomainId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An e-mail domain that a tenant says is its own. */
@Entity('tenant_domain')
export class DomainEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: DomainId;
  @Column('text') domain: string;
  @Column('text') token: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt: Date | null;
  /** The domain while it counts as verified: of one tenant in the installation at most. */
  @Column('text', { name: 'verified_domain', nullable: true }) verifiedDomain: string | null;
  @Column('timestamptz', { name: 'failing_since', nullable: true }) failingSince: Date | null;
  @Column('text', { nullable: true }) failure: DomainFailure | null;
  @Column('timestamptz', { name: 'last_checked_at', nullable: true }) lastCheckedAt: Date | null;
  @Column('timestamptz', { name: 'next_check_at', nullable: true }) nextCheckAt: Date | null;
  @Column('uuid', { name: 'sso_connection_id', nullable: true }) ssoConnectionId: ConnectionId | null;
  @Column('boolean', { name: 'sso_enforced' }) ssoEnforced: boolean;
}
