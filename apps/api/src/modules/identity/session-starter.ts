import { Injectable } from '@nestjs/common';
import type { ConnectionId, SessionFactor, SessionId, SignInMethod } from '@rinjo/contract';
import type { Origin, Principal } from '../../platform/access/principal.js';
import { isAllowed } from '../../platform/access/addresses.js';
import { assertUsable } from '../../platform/access/tenant-states.port.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { AddressListsRepository, opennessOf, TenantsRepository } from '../tenancy/index.js';
import type { Account } from './accounts.repository.js';
import { anonymousIn } from './anonymous.js';
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
  /** When they did, if that was not now. */
  readonly at?: Date;
  readonly origin: Origin;
  /** The identity provider that vouched. */
  readonly connectionId?: ConnectionId;
  /** The session ends by then, if that is sooner than it would anyway. */
  readonly until?: Date | null;
  /** Runs first in the transaction: what must be so, or the session is not opened. */
  readonly before?: (tx: Tx) => Promise<void>;
}

export interface Opened {
  readonly kind: 'opened';
  /** For the cookie. */
  readonly secret: string;
}

/** The person comes from an address that the tenant does not allow: no session, and nothing written. */
export interface Outside {
  readonly kind: 'outside';
  readonly principal: Principal;
  readonly ranges: readonly string[];
}

/** What runs in the transaction when the session is there. */
type More = (tx: Tx, sessionId: SessionId) => Promise<void>;

/** Opens the session of a user who has proven who they are. */
@Injectable()
export class SessionStarter {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly sessions: Sessions,
    private readonly users: UsersRepository,
    private readonly reader: CurrentSessionReader,
    private readonly tenants: TenantsRepository,
    private readonly lists: AddressListsRepository,
    private readonly addresses: AddressRefusals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws ADDRESS_NOT_ALLOWED, TENANT_SUSPENDED. */
  async start(account: Account, proven: ProvenSignIn, more: More): Promise<SignedIn> {
    const anonymous = anonymousIn(account.user.tenantId, proven.origin);
    const opening = await this.tenantDb.run(anonymous, async (tx) => {
      const opened = await this.open(tx, account, proven, more);
      return opened.kind === 'opened' ? { ...opened, current: await this.reader.read(tx) } : opened;
    });
    return this.inside(opening);
  }

  /** The same in a transaction of a caller who was unknown until now: it is the person's from here on. */
  async open(tx: Tx, account: Account, proven: ProvenSignIn, more: More): Promise<Opened | Outside> {
    const { method, factors, origin, connectionId, until = null } = proven;
    const { tenantId, id: userId, displayName: name } = account.user;
    const sessionId = this.sessions.newId();
    const actor = { kind: 'user', userId, sessionId, name } as const;
    const principal: Principal = { tenantId, actor, permissions: account.permissions, origin };
    assertUsable(opennessOf(await this.tenants.own(tx), this.clock.now()), false);
    const ranges = await this.lists.ranges(tx);
    if (!isAllowed(origin.address, ranges)) return { kind: 'outside', principal, ranges };
    tx.identify(principal);
    await proven.before?.(tx);
    const { address, userAgent = '' } = origin;
    const start = { id: sessionId, tenantId, userId, address, userAgent, factors, until };
    const { secret } = await this.sessions.open(tx, { ...start, provenAt: proven.at });
    await this.users.signedIn(tx, userId, this.clock.now());
    await more(tx, sessionId);
    await this.audit.record(tx, 'signin.succeeded', {
      ...{ userId, sessionId, method, factors, userAgent },
      ...(connectionId !== undefined && { connectionId }),
    });
    return { kind: 'opened', secret };
  }

  /** After the transaction. Throws ADDRESS_NOT_ALLOWED for who is outside, and writes it down. */
  async inside<T extends Opened>(opening: T | Outside): Promise<T> {
    if (opening.kind === 'opened') return opening;
    await this.addresses.check(opening.principal, opening.ranges);
    throw new DomainError('ADDRESS_NOT_ALLOWED');
  }
}
