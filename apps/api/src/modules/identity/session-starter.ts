import { Injectable } from '@nestjs/common';
import type { ConnectionId, SessionFactor, SessionId, SignInMethod } from '@rinjo/contract';
import type { Origin, Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { AddressListsRepository } from '../tenancy/index.js';
import type { Account } from './accounts.repository.js';
import { AddressRefusals } from './addresses/address-refusals.js';
import { CurrentSessionReader } from './current-session.js';
import { Sessions } from './sessions.js';
import type { SignedIn } from './sign-in.js';
import { UsersRepository } from './users.repository.js';

/** How a sign-in came about. */
export interface ProvenSignIn {
  readonly method: SignInMethod;
  /** What the user has shown. */
  readonly factors: readonly SessionFactor[];
  readonly origin: Origin;
  /** The identity provider that vouched. */
  readonly connectionId?: ConnectionId;
  /** The session ends by then, if that is sooner than it would anyway. */
  readonly until?: Date | null;
  /** Runs first in the transaction: what must be so, or the session is not opened. */
  readonly before?: (tx: Tx) => Promise<void>;
}

/** Opens the session of a user who has proven who they are. */
@Injectable()
export class SessionStarter {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: Sessions,
    private readonly users: UsersRepository,
    private readonly reader: CurrentSessionReader,
    private readonly lists: AddressListsRepository,
    private readonly addresses: AddressRefusals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `more` runs in the same transaction, when the session is there. Throws ADDRESS_NOT_ALLOWED. */
  async start(
    account: Account,
    proven: ProvenSignIn,
    more: (tx: Tx, sessionId: SessionId) => Promise<void>,
  ): Promise<SignedIn> {
    const { method, factors, origin, connectionId, until = null } = proven;
    const { tenantId, id: userId, displayName: name } = account.user;
    const sessionId = this.sessions.newId();
    const principal: Principal = {
      tenantId,
      actor: { kind: 'user', userId, sessionId, name },
      permissions: account.permissions,
      origin,
    };
    await this.addresses.check(principal, await this.tenantDb.run(principal, (tx) => this.lists.ranges(tx)));
    return this.tenantDb.run(principal, async (tx) => {
      await proven.before?.(tx);
      const { address, userAgent = '' } = origin;
      const start = { id: sessionId, tenantId, userId, address, userAgent, factors, until };
      const { secret } = await this.sessions.open(tx, start);
      await this.users.signedIn(tx, userId, this.clock.now());
      await more(tx, sessionId);
      await this.audit.record(tx, 'signin.succeeded', {
        ...{ userId, sessionId, method, factors, userAgent },
        ...(connectionId !== undefined && { connectionId }),
      });
      return { secret, current: await this.reader.read(tx) };
    });
  }
}
