import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectionId, SamlTestId, SessionId, TenantId } from '@rinjo/contract';

/** An AuthnRequest of ours that waits for its response. Goes with the one response that is accepted. */
@Entity('saml_request')
export class RequestEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'connection_id' }) connectionId: ConnectionId;
  @PrimaryColumn('text', { name: 'request_id' }) requestId: string;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  /** SHA-256 of the secret in the cookie of the browser that it began in. */
  @Column('bytea', { name: 'browser_hash' }) browserHash: Buffer;
  @Column('text', { name: 'relay_id' }) relayId: string;
  @Column('text', { name: 'return_to' }) returnTo: string;
  @Column('boolean', { name: 'force_authn' }) forceAuthn: boolean;
  /** Set: a test, which opens no session. */
  @Column('uuid', { name: 'test_id', nullable: true }) testId: SamlTestId | null;
  /** Set: the session whose owner shows again who they are. No other is opened. */
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: SessionId | null;
}
