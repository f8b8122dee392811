import { Injectable } from '@nestjs/common';
import {
  type CallId,
  type DeclineNote,
  LIMITS,
  type RingId,
  type RingView,
  type UserId,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { CallAccess, CallSummons } from '../../calls/index.js';
import { PresenceRepository } from '../presence/presence.repository.js';
import { beginRing } from './ring.js';
import { RingChanges } from './ring-changes.js';
import { ringView } from './ring-views.js';
import { type RingRow, RingsRepository } from './rings.repository.js';

/** Calls people, and what they say to it. */
@Injectable()
export class Rings {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly rings: RingsRepository,
    private readonly changes: RingChanges,
    private readonly presence: PresenceRepository,
    private readonly summons: CallSummons,
    private readonly access: CallAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Rings these people, or all who are invited. Somebody who is being rung for this call is not rung twice. */
  start(principal: Principal, callId: CallId, userIds: readonly UserId[] | undefined): Promise<RingView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const people = await this.summons.summon(tx, callId, userIds);
      const open = await this.rings.openOfCall(tx, callId);
      const already = new Set(open.map(({ toUser }) => toUser));
      const facts = await this.presence.whereabouts(tx, people);
      const begun: RingRow[] = open.filter(({ toUser }) => people.includes(toUser));
      for (const whereabouts of facts.filter(({ userId }) => !already.has(userId))) {
        const { state, because } = beginRing(whereabouts);
        begun.push(await this.begin(tx, callId, whereabouts.userId, { state, because }));
      }
      if (begun.some(({ endedAt }) => endedAt === null)) await this.summons.setRinging(tx, callId, true);
      for (const ring of begun.filter(({ toUser }) => !already.has(toUser)))
        await this.changes.tell(tx, ring);
      return begun.map(ringView);
    });
  }

  /** Who was rung for a call. Throws NOT_FOUND. */
  list(principal: Principal, callId: CallId): Promise<RingView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      return (await this.rings.ofCall(tx, callId)).map(ringView);
    });
  }

  /** Only one device answers: the next gets RING_OVER, as does whoever comes too late. */
  answer(principal: Principal, id: RingId): Promise<RingView> {
    return this.respond(principal, id, 'answer', null);
  }

  decline(principal: Principal, id: RingId, note: DeclineNote | null): Promise<RingView> {
    return this.respond(principal, id, 'decline', note);
  }

  /** By whoever may invite to the call. Throws NOT_FOUND, FORBIDDEN, RING_OVER. */
  cancel(principal: Principal, id: RingId): Promise<RingView> {
    return this.tenantDb.run(principal, async (tx) => {
      const { callId } = await this.known(tx, id);
      await this.summons.lock(tx, callId);
      await this.access.require(tx, principal, callId, 'call:invite');
      return this.moved(tx, id, 'cancel', null);
    });
  }

  private respond(
    principal: Principal,
    id: RingId,
    step: 'answer' | 'decline',
    note: DeclineNote | null,
  ): Promise<RingView> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const { callId, toUser } = await this.known(tx, id);
      if (toUser !== userId) throw new DomainError('NOT_FOUND');
      await this.summons.lock(tx, callId);
      return this.moved(tx, id, step, note);
    });
  }

  private async moved(
    tx: Tx,
    id: RingId,
    step: 'answer' | 'decline' | 'cancel',
    note: DeclineNote | null,
  ): Promise<RingView> {
    const move = await this.changes.move(tx, id, step, note);
    if (move.kind === 'over') throw new DomainError('RING_OVER', { state: move.state });
    return ringView(await this.known(tx, id));
  }

  private async begin(
    tx: Tx,
    callId: CallId,
    toUser: UserId,
    { state, because }: Pick<RingRow, 'state' | 'because'>,
  ): Promise<RingRow> {
    const now = this.clock.now();
    const id = this.ids.next<RingId>();
    await this.rings.insert(tx, {
      ...{ id, callId, toUser, state, because, startedAt: now },
      fromUser: userActor(tx.principal).userId,
      expiresAt: new Date(now.getTime() + LIMITS.ringS * 1000),
      endedAt: because === null ? null : now,
    });
    await this.audit.record(tx, 'ring.started', { callId, ringId: id, userId: toUser, state });
    return this.known(tx, id);
  }

  private async known(tx: Tx, id: RingId): Promise<RingRow> {
    const ring = await this.rings.find(tx, id);
    if (!ring) throw new DomainError('NOT_FOUND');
    return ring;
  }
}
