import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, DirectCalls, DirectState, DirectView, ParticipantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Broadcaster, type HeardEvent, type InCall } from '../../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { type CallPart, CallPartRegistry } from '../call-parts.js';
import { LiveCalls } from '../live-calls.js';
import { type CallRef, MediaPort } from '../media.port.js';
import { directState } from './direct.js';

interface Known {
  readonly setting: DirectCalls;
  readonly without: Set<ParticipantId>;
  mediaLost: boolean;
  rounds: number;
  state: DirectState;
}

/** What changes who is in a call, or whether it is recorded. */
const DECIDES: ReadonlySet<HeardEvent['name']> = new Set([
  'participant.joined',
  'participant.left',
  'recording.changed',
]);

/** Which calls go on without the media server, and why others do not. */
@Injectable()
export class DirectCallsPart implements CallPart<'direct'>, OnModuleInit {
  readonly key = 'direct';
  private readonly calls = new Map<CallId, Known>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly live: LiveCalls,
    private readonly media: MediaPort,
    private readonly broadcaster: Broadcaster,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
    this.broadcaster.observe((where, event) => this.hear(where, event));
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const { directCalls } = await this.tenantDb.run(jobPrincipal(tenantId, 'direct-calls'), (tx) =>
      this.tenants.own(tx),
    );
    this.calls.set(callId, {
      ...{ setting: directCalls, without: new Set(), mediaLost: false, rounds: 0 },
      state: { kind: 'none' },
    });
  }

  snapshot({ callId }: CallRef): DirectView {
    const known = this.calls.get(callId);
    return { mediaLost: known?.mediaLost ?? false, state: known?.state ?? { kind: 'none' } };
  }

  /** Decided already, by the event before. */
  left({ callId }: CallRef, participantId: ParticipantId): void {
    this.calls.get(callId)?.without.delete(participantId);
  }

  close(call: CallRef): void {
    const known = this.calls.get(call.callId);
    this.calls.delete(call.callId);
    if (known?.state.kind === 'open') this.write(call, known.state, { kind: 'none' });
  }

  /** Somebody has no media from the server, or has it again. Answers how the call goes on. */
  want(seat: SeatRef, wanted: boolean): Promise<DirectState> {
    return this.live.exclusive(seat.callId, () => {
      this.live.of(seat);
      const known = this.calls.get(seat.callId);
      if (wanted) known?.without.add(seat.participantId);
      else known?.without.delete(seat.participantId);
      this.decide(seat);
      return Promise.resolve(known?.state ?? { kind: 'none' });
    });
  }

  private hear(where: InCall, event: HeardEvent): void {
    const known = this.calls.get(where.callId);
    if (!known) return;
    if (event.name === 'media.lost') known.mediaLost = true;
    if (event.name === 'media.moved') known.mediaLost = false;
    if (DECIDES.has(event.name)) this.decide(where);
  }

  private decide(call: CallRef): void {
    const known = this.calls.get(call.callId);
    const live = this.live.find(call.callId);
    if (!known || !live) return;
    const before = known.state;
    const people = [...live.participants.keys()];
    const [anybody] = people;
    // Asked, not heard: a recording may be older than this process.
    const recording = anybody !== undefined && this.registry.snapshot(call, anybody).recording !== null;
    const facts = { ...known, people, recording, hasRelay: this.media.hasRelay };
    // The same two go on in the same round.
    const next = directState(facts, before.kind === 'open' ? before.round : known.rounds + 1);
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    if (next.kind === 'open') known.rounds = next.round;
    known.state = next;
    this.broadcaster.toCall(call, 'direct.changed', { direct: this.snapshot(call) });
    this.write(call, before, next, people);
  }

  /** After the fact, as moves of media are: two who lost their media do not wait for a log. */
  private write(
    call: CallRef,
    before: DirectState,
    now: DirectState,
    people: readonly ParticipantId[] = [],
  ): void {
    const { callId } = call;
    const record = (work: (tx: Tx) => Promise<void>): void => {
      this.tenantDb
        .run(jobPrincipal(call.tenantId, 'direct-calls'), work)
        .catch((cause: unknown) => this.logger.error('a direct call was not written down', causeOf(cause)));
    };
    if (now.kind === 'open') {
      const details = { callId, participantIds: people, relayOnly: now.relayOnly };
      record((tx) => this.audit.record(tx, 'call.direct_opened', details));
    } else if (before.kind === 'open') {
      record((tx) => this.audit.record(tx, 'call.direct_closed', { callId }));
    }
  }
}
