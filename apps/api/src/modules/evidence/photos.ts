import { Injectable } from '@nestjs/common';
import type { CallId, FileView, ParticipantId, PhotoOutcome, PhotoRequestId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock, type Timer } from '../../platform/time/clock.js';
import { StagePart } from '../annotations/index.js';
import { LiveCalls, requireInCall } from '../calls/index.js';

/** Who was asked has this long to say yes, take the photo and send it; weak lines are slow. */
const ANSWER_MS = 90_000;

interface Asked {
  readonly by: SeatRef;
  readonly principal: Principal;
  readonly of: ParticipantId;
  readonly timer: Timer;
}

/**
 * Photos that somebody asks somebody else's device for. The person asked says yes once per call; every request and the
 * consent are in the audit log.
 */
@Injectable()
export class Photos {
  private readonly asked = new Map<PhotoRequestId, Asked>();
  private readonly consents = new Map<CallId, Set<ParticipantId>>();

  constructor(
    private readonly stage: StagePart,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  /** Throws FORBIDDEN, NOT_FOUND, CONFLICT while that device is being asked already or sends no camera. */
  async request(principal: Principal, by: SeatRef, of: ParticipantId): Promise<PhotoRequestId> {
    const live = this.live.of(by);
    requireInCall(live, by, 'camera:photograph');
    if (!live.participants.has(of) || of === by.participantId) throw new DomainError('NOT_FOUND');
    const films = [...live.producers.values()].some((p) => p.participantId === of && p.source === 'camera');
    const busy = [...this.asked.values()].some((other) => other.of === of && other.by.callId === by.callId);
    if (!films || busy) throw new DomainError('CONFLICT', { busy });
    const requestId = this.ids.next<PhotoRequestId>();
    const timer = this.clock.after(ANSWER_MS, () => this.settle(requestId, 'timed_out'));
    this.asked.set(requestId, { by, principal, of, timer });
    const { callId, participantId } = by;
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'photo.requested', { callId, participantId, of }),
    );
    const consented = this.consents.get(callId)?.has(of) ?? false;
    this.broadcaster.toParticipant({ ...by, participantId: of }, 'photo.asked', {
      ...{ requestId, by: participantId, consented },
    });
    return requestId;
  }

  /** Throws NOT_FOUND for a request that is over, or was made to somebody else. */
  async answer(
    principal: Principal,
    seat: SeatRef,
    requestId: PhotoRequestId,
    answer: 'allowed' | 'refused' | 'failed',
  ): Promise<void> {
    this.require(seat, requestId);
    if (answer !== 'allowed') {
      this.settle(requestId, answer);
      return;
    }
    const { callId, participantId } = seat;
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'photo.allowed', { callId, participantId }),
    );
    this.consents.set(callId, (this.consents.get(callId) ?? new Set()).add(participantId));
  }

  /** The photo has come: onto everybody's stage with it. */
  async taken(seat: SeatRef, requestId: PhotoRequestId, file: FileView): Promise<void> {
    const { by, principal } = this.require(seat, requestId);
    this.settle(requestId, 'taken');
    await this.stage
      .show(principal, by, { kind: 'image', fileId: file.id })
      .catch((cause: unknown) => this.logger.error('a photo did not get onto the stage', causeOf(cause)));
  }

  /** The call is over here. */
  close(callId: CallId): void {
    this.consents.delete(callId);
    for (const [requestId, { by, timer }] of this.asked)
      if (by.callId === callId) {
        timer.cancel();
        this.asked.delete(requestId);
      }
  }

  private require(seat: SeatRef, requestId: PhotoRequestId): Asked {
    const asked = this.asked.get(requestId);
    if (asked?.of !== seat.participantId || asked.by.callId !== seat.callId)
      throw new DomainError('NOT_FOUND');
    return asked;
  }

  private settle(requestId: PhotoRequestId, outcome: PhotoOutcome): void {
    const asked = this.asked.get(requestId);
    if (!asked) return;
    asked.timer.cancel();
    this.asked.delete(requestId);
    this.broadcaster.toParticipant(asked.by, 'photo.outcome', { requestId, of: asked.of, outcome });
  }
}
