import { Injectable } from '@nestjs/common';
import type {
  AnswerCamera,
  CallId,
  CameraOutcome,
  CameraRequestId,
  CameraWant,
  CameraWantKind,
  ParticipantId,
} from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock, type Timer } from '../../platform/time/clock.js';
import { FeaturesPart, LiveCalls, requireInCall } from '../calls/index.js';
import { requireFeature } from '../tenancy/index.js';
import { can } from './can.js';
import { KnownCameras } from './known-cameras.js';

/** Who was asked has this long to say yes, and a photo to be taken and sent; weak lines are slow. */
const ANSWER_MS = 90_000;
/** Unanswered settings of one camera: a slider that is pulled over a slow line. */
const WAITING_PER_CAMERA = 8;
/** Settings that follow a slider are in the audit log once for each who asks, not for every step. */
const SLIDERS: ReadonlySet<CameraWantKind> = new Set(['zoom', 'focus']);

export interface AskedOfCamera {
  readonly by: SeatRef;
  readonly principal: Principal;
  readonly of: ParticipantId;
  readonly want: CameraWant;
}
interface Waiting extends AskedOfCamera {
  readonly timer: Timer;
}

/**
 * What people want of the cameras of others: photos, light, zoom, focus, the other camera, a pause. The person asked
 * says yes once per call; every request and the consent are in the audit log.
 */
@Injectable()
export class CameraRequests {
  private readonly waiting = new Map<CameraRequestId, Waiting>();
  private readonly consents = new Map<CallId, Set<ParticipantId>>();
  private readonly noted = new Map<CallId, Set<string>>();

  constructor(
    private readonly known: KnownCameras,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly live: LiveCalls,
    private readonly features: FeaturesPart,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws FORBIDDEN, FEATURE_OFF, NOT_FOUND, CAMERA_UNABLE, CONFLICT while that person is being asked already. */
  async request(
    principal: Principal,
    by: SeatRef,
    of: ParticipantId,
    want: CameraWant,
  ): Promise<CameraRequestId> {
    const live = this.live.of(by);
    requireInCall(live, by, 'camera:direct');
    requireFeature(this.features.snapshot(by), 'remoteCamera');
    if (!live.participants.has(of) || of === by.participantId) throw new DomainError('NOT_FOUND');
    const camera = this.known.get(by.callId, of);
    if (!camera || !can(camera, want)) throw new DomainError('CAMERA_UNABLE', { want: want.kind });
    const consented = this.consents.get(by.callId)?.has(of) ?? false;
    if (this.busy(by.callId, of, want, consented)) throw new DomainError('CONFLICT', { busy: true });
    const requestId = this.ids.next<CameraRequestId>();
    const timer = this.clock.after(ANSWER_MS, () => this.settle(requestId, 'timed_out'));
    this.waiting.set(requestId, { by, principal, of, want, timer });
    const { callId, participantId } = by;
    if (this.worthNoting(callId, `${participantId} ${of} ${want.kind}`, want.kind))
      await this.tenantDb.run(principal, (tx) =>
        this.audit.record(tx, 'camera.requested', { callId, participantId, of, want: want.kind }),
      );
    this.broadcaster.toParticipant({ ...by, participantId: of }, 'camera.asked', {
      ...{ requestId, by: participantId, want, consented },
    });
    return requestId;
  }

  /** Throws NOT_FOUND for a request that is over, or was made to somebody else. */
  async answer(
    principal: Principal,
    seat: SeatRef,
    requestId: CameraRequestId,
    answer: AnswerCamera['answer'],
  ): Promise<void> {
    const { want } = this.require(seat, requestId);
    // A photo is done when it has come.
    if (answer === 'done' && want.kind === 'photo') throw new DomainError('CONFLICT', { want: want.kind });
    if (answer !== 'allowed') {
      this.settle(requestId, answer);
      return;
    }
    const { callId, participantId } = seat;
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'camera.allowed', { callId, participantId }),
    );
    this.consents.set(callId, (this.consents.get(callId) ?? new Set()).add(participantId));
  }

  /** The photo that was asked for has come. Throws NOT_FOUND like `answer`. */
  taken(seat: SeatRef, requestId: CameraRequestId): AskedOfCamera {
    const asked = this.require(seat, requestId);
    if (asked.want.kind !== 'photo') throw new DomainError('NOT_FOUND');
    this.settle(requestId, 'done');
    return asked;
  }

  /** This participant is gone: what they were asked for fails, what they asked for nobody waits for. */
  left(callId: CallId, participantId: ParticipantId): void {
    this.consents.get(callId)?.delete(participantId);
    for (const [requestId, { by, of }] of this.waiting)
      if (by.callId === callId && (of === participantId || by.participantId === participantId))
        this.settle(requestId, 'failed');
  }

  /** The call is over here. */
  close(callId: CallId): void {
    this.consents.delete(callId);
    this.noted.delete(callId);
    for (const [requestId, { by, timer }] of this.waiting)
      if (by.callId === callId) {
        timer.cancel();
        this.waiting.delete(requestId);
      }
  }

  /** One question or photo at a time; of settings that need no question, a handful. */
  private busy(callId: CallId, of: ParticipantId, want: CameraWant, consented: boolean): boolean {
    const others = [...this.waiting.values()].filter(
      (other) => other.of === of && other.by.callId === callId,
    );
    if (!consented) return others.length > 0;
    if (want.kind === 'photo') return others.some((other) => other.want.kind === 'photo');
    return others.length >= WAITING_PER_CAMERA;
  }

  private worthNoting(callId: CallId, what: string, kind: CameraWantKind): boolean {
    const noted = this.noted.get(callId) ?? new Set<string>();
    if (SLIDERS.has(kind) && noted.has(what)) return false;
    this.noted.set(callId, noted.add(what));
    return true;
  }

  private require(seat: SeatRef, requestId: CameraRequestId): Waiting {
    const asked = this.waiting.get(requestId);
    if (asked?.of !== seat.participantId || asked.by.callId !== seat.callId)
      throw new DomainError('NOT_FOUND');
    return asked;
  }

  private settle(requestId: CameraRequestId, outcome: CameraOutcome): void {
    const asked = this.waiting.get(requestId);
    if (!asked) return;
    asked.timer.cancel();
    this.waiting.delete(requestId);
    const { by, of, want } = asked;
    this.broadcaster.toParticipant(by, 'camera.outcome', { requestId, of, want: want.kind, outcome });
  }
}
