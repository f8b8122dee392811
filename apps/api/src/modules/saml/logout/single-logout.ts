import { Injectable } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { Sessions } from '../../identity/index.js';
import { pemOf } from '../certificates.js';
import { ConnectionsRepository, type LoadedConnection } from '../connections.repository.js';
import { serviceProviderOf } from '../service-provider.js';
import { type LogoutRequest, readLogoutRequest, readLogoutResponse } from './logout-message.js';
import { refuse } from './logout-refused.js';
import { logoutResponseXml, newMessageId } from './logout-xml.js';
import { LogoutsRepository } from './logouts.repository.js';
import { OutgoingLogouts } from './outgoing-logouts.js';
import { inflated, isSignedBy, readRedirectQuery } from './redirect-message.js';

/** Where somebody is after signing out. */
const SIGNED_OUT = '/sign-in?reason=signed-out';

/** What identity providers say about sign-outs, and what becomes of it here. Security design 2.7. */
@Injectable()
export class SingleLogout {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly logouts: LogoutsRepository,
    private readonly sessions: Sessions,
    private readonly outgoing: OutgoingLogouts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a message as it stands in the query and answers where the browser goes. Sessions have ended when this resolves, and
   * their sockets and tickets follow. Throws LogoutRefused; then nothing has changed.
   */
  async receive(principal: Principal, id: ConnectionId, query: string): Promise<string> {
    const message = readRedirectQuery(query);
    const now = this.clock.now();
    const loaded = await this.tenantDb.run(principal, (tx) => this.connections.load(tx, id, now));
    if (loaded?.row.idpEntityId == null || loaded.row.state === 'draft') return refuse('connection_disabled');
    const certificates = loaded.certificates.map(({ der }) => pemOf(der));
    // Only what a key of this identity provider has signed is inflated and parsed at all.
    if (!isSignedBy(message, certificates)) refuse('bad_signature');
    const xml = inflated(message);
    const { sloUrl: destination } = serviceProviderOf(this.environment.PUBLIC_URL, id);
    const expected = { issuer: loaded.row.idpEntityId, destination, now };
    if (message.kind === 'SAMLRequest') {
      const request = readLogoutRequest(xml, expected);
      await this.tenantDb.run(principal, (tx) => this.end(tx, id, request));
      return this.answer(principal, loaded, request, message.relayState);
    }
    const { inResponseTo } = readLogoutResponse(xml, expected);
    const isOurs = await this.tenantDb.run(principal, (tx) =>
      this.logouts.answered(tx, id, inResponseTo, now),
    );
    return isOurs ? SIGNED_OUT : refuse('unknown_request');
  }

  private async end(tx: Tx, connectionId: ConnectionId, request: LogoutRequest): Promise<void> {
    await this.logouts.deleteExpired(tx, this.clock.now());
    if (!(await this.logouts.note(tx, connectionId, 'received', request))) refuse('replay');
    const { nameId, sessionIndexes } = request;
    for (const { sessionId, userId } of await this.logouts.sessionsOf(
      tx,
      connectionId,
      nameId,
      sessionIndexes,
    )) {
      await this.sessions.end(tx, sessionId);
      await this.audit.record(tx, 'session.ended_by_provider', { userId, sessionId, connectionId });
    }
  }

  private answer(
    { tenantId }: Principal,
    loaded: LoadedConnection,
    request: LogoutRequest,
    relayState: string | null,
  ): Promise<string> {
    const { sloUrl, id } = loaded.row;
    if (sloUrl === null) return Promise.resolve(SIGNED_OUT);
    const { entityId: issuer } = serviceProviderOf(this.environment.PUBLIC_URL, id);
    const envelope = { id: newMessageId(), at: this.clock.now(), issuer, destination: sloUrl };
    const xml = logoutResponseXml(envelope, request.id);
    return this.outgoing.sign(tenantId, loaded, { kind: 'SAMLResponse', xml, relayState });
  }
}
