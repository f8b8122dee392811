import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { type CallId, LIMITS, type ParticipantId, type TenantId } from '@rinjo/contract';
import { PrincipalSource, type Proof } from '../../platform/access/principal-source.port.js';
import { jobPrincipal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { Revocations, type Revoked } from '../../platform/events/revocations.port.js';
import { renewRights } from '../../platform/realtime/renew-rights.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { type NodeId, NodeRegistry } from '../../platform/nodes/node-registry.js';
import { Clock } from '../../platform/time/clock.js';
import { Sweep } from '../../platform/time/sweep.js';
import { TenantLookup } from '../tenancy/index.js';
import { Departures } from './departures.js';
import { LiveCalls } from './live-calls.js';
import { Lobby } from './lobby/lobby.js';
import { ParticipantsRepository } from './participants.repository.js';
import { TakenCalls } from './place/taken-calls.js';
import { CallExpiry } from './schedule/call-expiry.js';
import { Seats } from './seats.js';
import { TicketsRepository } from './tickets.repository.js';

const SWEEP_MS = 10_000;
/** Being in a call counts as using the session; and a session that is over ends its seats. */
const SESSION_CHECK_SWEEPS = 6;

/**
 * Ends what has no right to go on: seats and sockets of revoked sessions, at once; seats that a process which is gone
 * has left behind, when their time is over; tickets that nobody used; planned calls whose time
 * is over; what is left here of calls that another node has taken.
 */
@Injectable()
export class CallWatch implements OnModuleInit, BeforeApplicationShutdown {
  private readonly sweeps: Sweep;
  private unsubscribe: () => void = () => undefined;
  private unsubscribeRights: () => void = () => undefined;
  private rounds = 0;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly principals: PrincipalSource,
    private readonly revocations: Revocations,
    private readonly nodes: NodeRegistry,
    private readonly participants: ParticipantsRepository,
    private readonly tickets: TicketsRepository,
    private readonly departures: Departures,
    private readonly expiry: CallExpiry,
    private readonly taken: TakenCalls,
    private readonly live: LiveCalls,
    private readonly lobby: Lobby,
    private readonly seats: Seats,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    const round = (): Promise<void> => this.sweep();
    this.sweeps = new Sweep(clock, logger, { name: 'calls', everyMs: SWEEP_MS, round });
  }

  onModuleInit(): void {
    this.unsubscribe = this.revocations.subscribe((revoked) => {
      this.cut(revoked).catch((cause: unknown) =>
        this.logger.error('seats of a revoked session stayed', causeOf(cause)),
      );
    });
    this.unsubscribeRights = this.revocations.onRights((changed) => {
      renewRights(this.principals, this.seats.linesOf(changed)).catch((cause: unknown) =>
        this.logger.error('rights in calls stayed as they were', causeOf(cause)),
      );
    });
    this.sweeps.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.unsubscribe();
    this.unsubscribeRights();
    await this.sweeps.stop();
  }

  /** Sockets close first, seats follow: whoever is revoked hears nothing more. */
  async cut(revoked: Revoked | Proof): Promise<void> {
    const { seats, connections } = this.seats.openedBy(revoked);
    const principal = jobPrincipal(revoked.tenantId, 'revocation');
    for (const seat of seats)
      await this.live.exclusive(seat.ref.callId, () =>
        this.departures.depart(principal, seat.ref.callId, [seat.ref.participantId], 'signed_out'),
      );
    for (const connection of connections) {
      // After what ends the call, if that is why: then the guest hears that it has ended.
      await this.lobby.giveUp(principal, connection, 'signed_out');
      connection.close();
    }
  }

  /** One round; runs every 10 s. */
  async sweep(): Promise<void> {
    const alive = await this.nodes.alive();
    for (const tenantId of await this.lookup.withSeatsOutside(alive))
      await this.settleOrphans(tenantId, alive);
    for (const tenantId of await this.lookup.withTicketsBefore(this.clock.now()))
      await this.tenantDb.run(jobPrincipal(tenantId, 'ticket-sweep'), (tx) =>
        this.tickets.dropExpired(tx, this.clock.now()),
      );
    await this.expiry.sweep();
    await this.taken.letGo();
    this.rounds += 1;
    if (this.rounds % SESSION_CHECK_SWEEPS === 0) await this.checkSessions();
  }

  /** First the people of a lost process get their 30 s to come back, then their seats end. */
  private async settleOrphans(tenantId: TenantId, alive: readonly NodeId[]): Promise<void> {
    const principal = jobPrincipal(tenantId, 'seat-sweep');
    const now = this.clock.now();
    const expired = await this.tenantDb.run(principal, async (tx) => {
      const gone = await this.participants.expiredOrphans(tx, alive, now);
      await this.participants.holdOrphans(tx, alive, new Date(now.getTime() + LIMITS.seatGraceS * 1000));
      return gone;
    });
    const byCall = new Map<CallId, ParticipantId[]>();
    for (const { callId, id } of expired) byCall.set(callId, [...(byCall.get(callId) ?? []), id]);
    for (const [callId, ids] of byCall)
      await this.live.exclusive(callId, () => this.departures.depart(principal, callId, ids, 'lost_signal'));
  }

  private async checkSessions(): Promise<void> {
    for (const seat of this.seats.all()) {
      if (!seat.connection || !seat.proof) continue;
      if (!(await this.principals.of(seat.proof, null))) await this.cut(seat.proof);
    }
  }
}
