import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, ParticipantId } from '@rinjo/contract';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster, type HeardEvent } from '../../platform/realtime/broadcaster.js';
import { Clock } from '../../platform/time/clock.js';
import { CallPartRegistry, type CallRef, LiveCalls, Pointers } from '../calls/index.js';
import { type RecorderListener, RecorderPort } from './recorder.port.js';
import { RecordingSession } from './recording-session.js';
import { SpoolKeeper } from './spool-keeper.js';
import { type Recorded, Takes } from './takes.js';

/** What the part of the call says about who may be recorded, and wants to hear. */
export interface SessionOwner {
  mayRecord(callId: CallId, participantId: ParticipantId): boolean;
  interrupted(callId: CallId, interrupted: boolean): void;
}

/** Said again and again in a call, and not what happened in it. */
const PASSING: readonly HeardEvent['name'][] = ['conformity.measured', 'still.shown', 'pointer.moved'];

/** The recordings that this process makes. Each follows what everybody in its call is told. */
@Injectable()
export class RecordingSessions implements RecorderListener, OnModuleInit, BeforeApplicationShutdown {
  private readonly sessions = new Map<CallId, RecordingSession>();
  /** Sessions that have ended, until everything of theirs is in the store. */
  private readonly ending = new Map<RecordingSession, Promise<void>>();

  constructor(
    private readonly recorder: RecorderPort,
    private readonly takes: Takes,
    private readonly keeper: SpoolKeeper,
    private readonly live: LiveCalls,
    private readonly parts: CallPartRegistry,
    private readonly pointers: Pointers,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.recorder.listen(this);
    this.broadcaster.observe(({ callId }, event) => this.heard(callId, event));
    this.pointers.watch(({ callId, participantId }, { kind, x, y, target }) =>
      this.sessions.get(callId)?.pointed(participantId, { kind, x, y, target }),
    );
  }

  /** What is open is ended by the recorder itself, and taken from the spool when a process starts again. */
  beforeApplicationShutdown(): void {
    this.sessions.clear();
  }

  begin(of: Recorded, owner: SessionOwner): void {
    const { callId } = of.call;
    const session = new RecordingSession(
      of,
      this.takes,
      {
        mayRecord: (participantId) => owner.mayRecord(callId, participantId),
        producers: () => [...(this.live.find(callId)?.producers.values() ?? [])],
        line: (trackId, line) => this.recorder.line(trackId, line),
        interrupted: (interrupted) => owner.interrupted(callId, interrupted),
        failed: (what, cause) => this.logger.error(what, causeOf(cause)),
      },
      this.clock,
    );
    this.sessions.set(callId, session);
    session.begin(this.stateOf(of.call));
  }

  /** Who may be recorded has changed. */
  align(callId: CallId): void {
    this.sessions.get(callId)?.align();
  }

  /** Resolves when everything is in the store, or left for later. */
  async end(callId: CallId): Promise<void> {
    const session = this.sessions.get(callId);
    if (!session) return;
    this.sessions.delete(callId);
    const ended = session.end().finally(() => this.ending.delete(session));
    this.ending.set(session, ended);
    await ended;
  }

  /** Recordings of which something is being written, or taken into the store, at this moment. */
  get recordingIds(): ReadonlySet<string> {
    return new Set([...this.sessions.values(), ...this.ending.keys()].map(({ of }) => of.recordingId));
  }

  /** For tests: resolves when nothing is on its way into the store. */
  async idle(): Promise<void> {
    while (this.ending.size > 0) await Promise.allSettled(this.ending.values());
  }

  keyFrameWanted(trackId: string): void {
    for (const session of this.sessions.values()) session.take(trackId)?.tap?.requestKeyFrame();
  }

  /** A file in the middle of a track: those at its end are taken when the track ends. */
  segmentEnded(trackId: string, segment: number): void {
    for (const session of this.sessions.values()) {
      if (!session.take(trackId)) continue;
      const { call, recordingId } = session.of;
      this.keeper
        .keep({ tenantId: call.tenantId, recordingId, trackId, segment })
        .catch((cause: unknown) => this.logger.error('a segment waits in the spool', causeOf(cause)));
    }
  }

  trackFailed(trackId: string, message: string): void {
    this.logger.error('a track is not recorded any more', { trackId, message });
    for (const session of this.sessions.values()) session.broke(trackId);
  }

  died(): void {
    for (const session of this.sessions.values()) session.again(this.stateOf(session.of.call));
  }

  private heard(callId: CallId, event: HeardEvent): void {
    const session = this.sessions.get(callId);
    if (!session || PASSING.includes(event.name)) return;
    session.happened(event.name, event.payload, Date.parse(event.at));
    if (event.name.startsWith('producer.') || event.name === 'media.moved') session.align();
  }

  /** How the call stands, for whoever reads the timeline from here. */
  private stateOf({ callId }: CallRef): object {
    const call = this.live.find(callId);
    if (!call) return { participants: [], producers: [] };
    const [self] = call.participants.keys();
    const parts = self && this.parts.snapshot(call.ref, self);
    return {
      participants: [...call.participants.values()],
      producers: [...call.producers.values()],
      speaker: call.speaker,
      stage: parts?.stage ?? null,
      drawing: parts?.drawing ?? {},
    };
  }
}
