import { randomUUID } from 'node:crypto';
import { type Handshake, PROTOCOL, type WireError } from '@rinjo/contract';
import type { SocketAuthenticator, SocketIdentity, SocketOrigin } from '../access/authenticator.port.js';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { assertUsable, type TenantStates } from '../access/tenant-states.port.js';
import type { Clock } from '../time/clock.js';
import { Budget } from './budget.js';

const SECRET = /^[A-Za-z0-9_-]{20,128}$/;
/** Failed handshakes per address, so that nobody guesses. */
const FAILURES = { perSecond: 1 / 3, burst: 20 } as const;
const ADDRESSES_KEPT = 10_000;

/** An error as socket.io hands it to the client: `data` arrives, the stack does not. */
export class HandshakeRefused extends Error {
  constructor(readonly data: WireError) {
    super(data.code);
  }
}

/** Lets a socket in by what its handshake shows. Throws HandshakeRefused. */
export class HandshakeDesk {
  private readonly failures = new Map<string, Budget>();

  constructor(
    private readonly authenticator: SocketAuthenticator,
    private readonly states: TenantStates,
    private readonly clock: Clock,
  ) {}

  /** `ours`: the browser says that the page is of our origin. Cookies prove nothing without that. */
  async admit(
    auth: unknown,
    { ours, ...from }: Omit<SocketOrigin, 'requestId'> & { readonly ours: boolean },
  ): Promise<SocketIdentity> {
    const requestId = randomUUID();
    try {
      if (this.exhausted(from.address)) throw new DomainError('RATE_LIMITED');
      const handshake = readHandshake(auth);
      if (handshake.desk && !ours) throw new DomainError('CSRF_REJECTED');
      const identity = await this.authenticator.fromHandshake(handshake, { ...from, requestId });
      // A desk only listens by itself; a call is no call when nothing may be done in it.
      assertUsable(await this.states.of(identity.principal.tenantId), identity.kind === 'call');
      return identity;
    } catch (thrown) {
      const error = toWireError(thrown, requestId);
      if (error.code === 'TICKET_INVALID' || error.code === 'RESUME_REJECTED') this.count(from.address);
      throw new HandshakeRefused(error);
    }
  }

  private exhausted(address: string): boolean {
    const budget = this.failures.get(address);
    return budget !== undefined && budget.left(this.clock.now().getTime()) < 1;
  }

  private count(address: string): void {
    const now = this.clock.now().getTime();
    const budget = this.failures.get(address) ?? new Budget(FAILURES.perSecond, FAILURES.burst, now);
    budget.take(now);
    this.failures.delete(address);
    this.failures.set(address, budget);
    for (const oldest of this.failures.keys()) {
      if (this.failures.size <= ADDRESSES_KEPT) break;
      this.failures.delete(oldest);
    }
  }
}

/** Checks shape and protocol. Throws PROTOCOL_TOO_OLD, PROTOCOL_TOO_NEW, TICKET_INVALID, RESUME_REJECTED, UNAUTHENTICATED. */
export function readHandshake(auth: unknown): Handshake {
  const { protocol, ticket, resumeToken, desk } = (auth ?? {}) as Record<string, unknown>;
  if (typeof protocol !== 'number' || !Number.isInteger(protocol) || protocol < PROTOCOL)
    throw new DomainError('PROTOCOL_TOO_OLD', { server: PROTOCOL });
  if (protocol > PROTOCOL) throw new DomainError('PROTOCOL_TOO_NEW', { server: PROTOCOL });
  if (desk !== undefined) {
    if (desk !== true || ticket !== undefined || resumeToken !== undefined)
      throw new DomainError('UNAUTHENTICATED');
    return { protocol, desk };
  }
  if (ticket === undefined && resumeToken !== undefined) {
    if (typeof resumeToken !== 'string' || !SECRET.test(resumeToken))
      throw new DomainError('RESUME_REJECTED');
    return { protocol, resumeToken };
  }
  if (resumeToken !== undefined || typeof ticket !== 'string' || !SECRET.test(ticket))
    throw new DomainError('TICKET_INVALID');
  return { protocol, ticket };
}
