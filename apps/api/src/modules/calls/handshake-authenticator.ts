import { Injectable } from '@nestjs/common';
import type { Handshake } from '@rinjo/contract';
import {
  Authenticator,
  SocketAuthenticator,
  type SocketIdentity,
  type SocketOrigin,
} from '../../platform/access/authenticator.port.js';
import { PrincipalSource, type Proof } from '../../platform/access/principal-source.port.js';
import type { Principal } from '../../platform/access/principal.js';
import { hashSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Clock } from '../../platform/time/clock.js';
import { anonymousIn, readCookie, SESSION_COOKIE } from '../identity/index.js';
import { TenantLookup } from '../tenancy/index.js';
import { proofOfRow } from './call-opening.js';
import { ParticipantsRepository } from './participants.repository.js';
import { CallPlaces } from './place/call-places.js';
import { TicketsRepository } from './tickets.repository.js';

type Origin = NonNullable<Principal['origin']>;
type Cookie = SocketOrigin['cookie'];

/**
 * Redeems tickets and resume tokens, and lets signed-in people to their desk. The first two stand for a session and are worth nothing once it
 * is over. Shown to a node that does not hold the call, they stay good (CALL_ELSEWHERE).
 */
@Injectable()
export class HandshakeAuthenticator extends SocketAuthenticator {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly principals: PrincipalSource,
    private readonly tickets: TicketsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly places: CallPlaces,
    private readonly people: Authenticator,
    private readonly clock: Clock,
  ) {
    super();
  }

  override fromHandshake(handshake: Handshake, from: SocketOrigin): Promise<SocketIdentity> {
    if (handshake.desk) return this.toDesk(from);
    const origin = { address: from.address, requestId: from.requestId };
    return handshake.ticket !== undefined
      ? this.fromTicket(handshake.ticket, origin, from.cookie)
      : this.fromResumeToken(handshake.resumeToken ?? '', origin, from.cookie);
  }

  private async toDesk(from: SocketOrigin): Promise<SocketIdentity> {
    const principal = await this.people.fromSocket(from);
    if (!principal) throw new DomainError('UNAUTHENTICATED');
    return { kind: 'desk', principal };
  }

  private async fromTicket(secret: string, origin: Origin, cookie: Cookie): Promise<SocketIdentity> {
    const found = await this.lookup.byTicket(hashSecret(secret));
    if (!found) throw new DomainError('TICKET_INVALID');
    const { tenantId } = found;
    const alive = await this.places.alive();
    const ticket = await this.tenantDb.run(anonymousIn(tenantId, origin), async (tx) => {
      const callId = await this.tickets.callOf(tx, found.id, this.clock.now());
      if (callId) await this.places.claim(tx, callId, alive);
      return this.tickets.redeem(tx, found.id);
    });
    if (!ticket || ticket.expiresAt <= this.clock.now()) throw new DomainError('TICKET_INVALID');
    const proof: Proof | null = ticket.sessionId
      ? { tenantId, kind: 'session', id: ticket.sessionId }
      : ticket.guestSessionId
        ? { tenantId, kind: 'guest', id: ticket.guestSessionId }
        : null;
    const principal = proof && (await this.principals.of(proof, origin));
    if (!principal || (await this.isAnother(principal, cookie))) throw new DomainError('TICKET_INVALID');
    return { kind: 'call', principal, callId: ticket.callId, participantId: null };
  }

  private async fromResumeToken(secret: string, origin: Origin, cookie: Cookie): Promise<SocketIdentity> {
    const found = await this.lookup.byResumeToken(hashSecret(secret));
    if (!found) throw new DomainError('RESUME_REJECTED');
    const alive = await this.places.alive();
    const row = await this.tenantDb.run(anonymousIn(found.tenantId, origin), async (tx) => {
      const seat = await this.participants.find(tx, found.id);
      if (!seat || seat.state === 'left' || (seat.heldUntil && seat.heldUntil <= this.clock.now()))
        return null;
      await this.places.claim(tx, seat.callId, alive);
      return seat;
    });
    if (!row) throw new DomainError('RESUME_REJECTED');
    const proof = proofOfRow(row);
    const principal = proof && (await this.principals.of(proof, origin));
    if (!principal || (await this.isAnother(principal, cookie))) throw new DomainError('RESUME_REJECTED');
    return { kind: 'call', principal, callId: row.callId, participantId: row.id };
  }

  /**
   * Whether somebody else is signed in where a user's ticket or token is shown. Without a cookie nobody is: pages of another
   * host, and programs, have none. Guests are no matter of it: a browser may be a user's and a guest's at once.
   */
  private async isAnother({ actor }: Principal, cookie: Cookie): Promise<boolean> {
    const secret = actor.kind === 'user' ? readCookie({ headers: { cookie } }, SESSION_COOKIE) : null;
    if (actor.kind !== 'user' || secret === null) return false;
    const session = await this.lookup.bySession(hashSecret(secret), this.clock.now());
    return session !== null && session.id !== actor.sessionId;
  }
}
