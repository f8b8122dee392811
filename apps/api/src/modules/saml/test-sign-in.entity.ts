import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, SamlTestId, TenantId, TestSignIn, UserId } from '@rinjo/contract';

/** What came of a test, as its administrator reads it. */
export type TestResult = Pick<TestSignIn, 'checks' | 'person' | 'attributes'>;

/** A sign-in that an administrator tries. */
@Entity('saml_test')
export class TestSignInEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: SamlTestId;
  @Column('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @Column('uuid', { name: 'started_by' }) startedBy: UserId;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('jsonb', { nullable: true }) result: TestResult | null;
}
