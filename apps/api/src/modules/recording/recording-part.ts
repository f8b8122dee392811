import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, ParticipantId, RecordingId, RecordingView } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { jobPrincipal, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls, requireInCall } from '../calls/index.js';
import { StorageQuota } from '../evidence/index.js';
import { requireFeature, TenantsRepository } from '../tenancy/index.js';
import { answered, mayRecord } from './consent.js';
import { RecordingSessions, type SessionOwner } from './recording-sessions.js';
import { RecordingStops } from './recording-stops.js';
import { type NewRecording, RecordingsRepository } from './recordings.repository.js';

/** Whether a call is recorded, by whom, and who may be: what everybody in it sees from the first moment on. */
@Injectable()
export class RecordingPart implements CallPart<'recording'>, SessionOwner, OnModuleInit {
  readonly key = 'recording';
  private readonly calls = new Map<CallId, RecordingView>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly repository: RecordingsRepository,
    private readonly quota: StorageQuota,
    private readonly sessions: RecordingSessions,
    private readonly stops: RecordingStops,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  /** What another process, or this one before it was started again, has begun goes on. */
  async load(ref: CallRef): Promise<void> {
    const found = await this.tenantDb.run(jobPrincipal(ref.tenantId, 'recording'), async (tx) => {
      const row = await this.repository.running(tx, ref.callId);
      return row && { row, answers: await this.repository.answers(tx, row.id) };
    });
    if (!found) return;
    const { row, answers } = found;
    this.calls.set(ref.callId, viewOf(row, answers));
    this.beginSession(ref, row);
  }

  snapshot({ callId }: CallRef): RecordingView | null {
    return this.calls.get(callId) ?? null;
  }

  close(ref: CallRef): void {
    const recording = this.calls.get(ref.callId);
    if (!recording) return;
    this.calls.delete(ref.callId);
    const principal = jobPrincipal(ref.tenantId, 'recording');
    const ended = this.sessions.end(ref.callId);
    const stopped = this.stops.stop(principal, ref.callId, recording.id, 'call_ended');
    this.settle(principal, recording.id, Promise.all([ended, stopped]));
  }

  /** Throws FORBIDDEN, RECORDING_FORBIDDEN, RECORDING_RUNNING, RECORDING_UNAVAILABLE, STORAGE_FULL. */
  async start(principal: Principal, seat: SeatRef): Promise<RecordingId> {
    requireInCall(this.live.of(seat), seat, 'recording:start');
    // What goes directly between two devices does not come here.
    const isDirect = this.live.snapshot(seat).parts.direct.state.kind === 'open';
    if (this.environment.RECORDING_DIR === '' || isDirect) throw new DomainError('RECORDING_UNAVAILABLE');
    const { used, reserved, max } = await this.quota.use(principal);
    if (used + reserved >= max) throw new DomainError('STORAGE_FULL', { used: used + reserved, max });
    return this.live.exclusive(seat.callId, async () => {
      const row = await this.tenantDb.run(principal, (tx) => this.insert(tx, seat));
      const { participantId, tenantId, callId } = seat;
      const answers = row.consent === 'ask' ? [{ participantId, agreed: true }] : [];
      this.show(seat, viewOf(row, answers));
      this.beginSession({ tenantId, callId }, row);
      return row.id;
    });
  }

  /** Throws FORBIDDEN, CONFLICT when nothing is recorded. */
  async stop(principal: Principal, seat: SeatRef): Promise<void> {
    requireInCall(this.live.of(seat), seat, 'recording:start');
    await this.live.exclusive(seat.callId, async () => {
      const recording = this.calls.get(seat.callId);
      if (!recording) throw new DomainError('CONFLICT');
      await this.stops.stop(principal, seat.callId, recording.id, 'stopped');
      this.calls.delete(seat.callId);
      this.broadcaster.toCall(seat, 'recording.changed', { recording: null });
      // The files go into the store by themselves: nobody in the call waits for that.
      this.settle(jobPrincipal(seat.tenantId, 'recording'), recording.id, this.sessions.end(seat.callId));
    });
  }

  /** Throws NOT_FOUND when it is over, CONFLICT when nobody is asked. */
  answer(principal: Principal, seat: SeatRef, id: RecordingId, agreed: boolean): Promise<void> {
    return this.live.exclusive(seat.callId, async () => {
      const { callId, participantId } = seat;
      const recording = this.calls.get(callId);
      if (recording?.id !== id) throw new DomainError('NOT_FOUND');
      if (recording.consent !== 'ask') throw new DomainError('CONFLICT');
      await this.tenantDb.run(principal, async (tx) => {
        await this.repository.answer(tx, id, { participantId, agreed }, this.clock.now());
        await this.audit.record(tx, 'recording.answered', { callId, recordingId: id, participantId, agreed });
      });
      this.show(seat, { ...recording, answers: answered(recording.answers, participantId, agreed) });
      this.sessions.align(callId);
    });
  }

  mayRecord(callId: CallId, participantId: ParticipantId): boolean {
    const recording = this.calls.get(callId);
    return recording !== undefined && mayRecord(recording, participantId);
  }

  interrupted(callId: CallId, interrupted: boolean): void {
    const recording = this.calls.get(callId);
    const live = this.live.find(callId);
    if (!recording || !live || recording.interrupted === interrupted) return;
    this.show(live.ref, { ...recording, interrupted });
  }

  private async insert(tx: Tx, { callId, participantId }: SeatRef): Promise<NewRecording> {
    const { recordingConsent: consent } = await this.tenants.own(tx);
    if (consent === 'forbid') throw new DomainError('RECORDING_FORBIDDEN');
    requireFeature(await this.tenants.features(tx), 'recording');
    const row: NewRecording = {
      ...{ id: this.ids.next<RecordingId>(), callId, consent, startedBy: participantId },
      startedAt: this.clock.now(),
    };
    if (!(await this.repository.insert(tx, row))) throw new DomainError('RECORDING_RUNNING');
    if (consent === 'ask')
      await this.repository.answer(tx, row.id, { participantId, agreed: true }, row.startedAt);
    await this.audit.record(tx, 'recording.started', { callId, recordingId: row.id, participantId, consent });
    return row;
  }

  /** The mirror and the event together: everybody is told before the first packet is written. */
  private show(call: CallRef, recording: RecordingView): void {
    this.calls.set(call.callId, recording);
    this.broadcaster.toCall(call, 'recording.changed', { recording });
  }

  private beginSession(call: CallRef, { id, startedAt }: NewRecording): void {
    this.sessions.begin({ call, recordingId: id, originMs: startedAt.getTime() }, this);
  }

  private settle(principal: Principal, id: RecordingId, ended: Promise<unknown>): void {
    ended
      .then(() => this.stops.settle(principal, id))
      .catch((cause: unknown) => this.logger.error('a recording was not ended', causeOf(cause)));
  }
}

const viewOf = (
  { id, startedAt, startedBy, consent }: NewRecording,
  answers: RecordingView['answers'],
): RecordingView => ({
  ...{ id, since: startedAt.toISOString(), by: startedBy, consent, answers, interrupted: false },
});
