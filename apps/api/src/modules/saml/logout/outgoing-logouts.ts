import { Injectable } from '@nestjs/common';
import type { SessionId, TenantId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { type OwedSignOut, ProviderSignOut } from '../../identity/index.js';
import { ConnectionsRepository, type LoadedConnection } from '../connections.repository.js';
import { ServiceProviderKeys } from '../service-provider-keys.js';
import { serviceProviderOf } from '../service-provider.js';
import { logoutRequestXml, newMessageId } from './logout-xml.js';
import { LogoutsRepository } from './logouts.repository.js';
import { type OutgoingMessage, redirectTo } from './redirect-message.js';

/** How long an identity provider may take to answer, with a page of its own in between. */
const PATIENCE_MS = 600_000;

/** Tells identity providers that somebody has signed out here. */
@Injectable()
export class OutgoingLogouts extends ProviderSignOut {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly logouts: LogoutsRepository,
    private readonly keys: ServiceProviderKeys,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async owed(tx: Tx, sessionId: SessionId): Promise<OwedSignOut | null> {
    const origin = await this.logouts.originOf(tx, sessionId);
    if (!origin) return null;
    const [messageId, now] = [newMessageId(), this.clock.now()];
    await this.logouts.deleteExpired(tx, now);
    const expiresAt = new Date(now.getTime() + PATIENCE_MS);
    await this.logouts.note(tx, origin.connectionId, 'sent', { id: messageId, expiresAt });
    return { ...origin, messageId };
  }

  /** Null as well when it cannot be made: who wants to sign out is signed out here, whatever happens. */
  override async addressOf(principal: Principal, owed: OwedSignOut): Promise<string | null> {
    const { connectionId, messageId } = owed;
    try {
      const loaded = await this.tenantDb.run(principal, (tx) =>
        this.connections.load(tx, connectionId, this.clock.now()),
      );
      if (loaded?.row.sloUrl == null) return null;
      const { entityId: issuer } = serviceProviderOf(this.environment.PUBLIC_URL, connectionId);
      const envelope = { id: messageId, at: this.clock.now(), issuer, destination: loaded.row.sloUrl };
      const xml = logoutRequestXml(envelope, owed);
      return await this.sign(principal.tenantId, loaded, { kind: 'SAMLRequest', xml, relayState: null });
    } catch (cause) {
      this.logger.error('A sign-out could not be taken on', { connectionId, ...causeOf(cause) });
      return null;
    }
  }

  /** The address that takes a message to the identity provider of a connection, signed with our current key. */
  async sign(
    tenantId: TenantId,
    { row, keys }: LoadedConnection,
    message: Omit<OutgoingMessage, 'privateKey'>,
  ): Promise<string> {
    const [privateKey] = await this.keys.open(tenantId, keys.slice(0, 1));
    if (privateKey === undefined || row.sloUrl === null) throw new Error('No key, or nowhere to go');
    return redirectTo(row.sloUrl, { ...message, privateKey });
  }
}
