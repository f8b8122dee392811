import { setTimeout as sleep } from 'node:timers/promises';
import type { CallId, CallStage, ProbeCallReport, RecordingId, RecordingSegmentView } from '@rinjo/contract';
import { codeOf, ProbeFailed, type ServiceClient } from '../service-client.js';
import { withinTime } from '../within-time.js';
import { CallSeat } from './call-seat.js';

/** Milliseconds that are recorded. */
const RECORDED_MS = 2_000;
/** Of them, what has to be in each file: the recorder begins with the first key frame. */
const LEAST_MS = 1_000;
const LOOK_MS = 250;
/** Files of a recording of two: a microphone and a camera of each. */
const FILES = 4;

export interface CallTools {
  readonly service: ServiceClient;
  /** Session cookies of the two who meet. */
  readonly sessions: readonly [string, string];
  readonly callId: CallId;
  /** Whether this installation records. */
  readonly records: boolean;
  /** Milliseconds, of a clock that never goes back. */
  readonly now: () => number;
}

/** What a call came to, without the slot and the sign-in before it. */
export type CallOutcome = Omit<ProbeCallReport, 'slot'>;

/**
 * A whole call of two, as two people would have it: tickets, sockets, seats, ICE, DTLS and SRTP both ways, a recording of two seconds
 * and its bytes from the store with their hashes, and leaving. Each stage has its time, and at most that of a probe.
 */
export class TwoPartyCall {
  private readonly stages: { readonly stage: CallStage; readonly ms: number }[] = [];
  private readonly seats: CallSeat[] = [];
  private firstPictureMs: number | null = null;
  private stage: CallStage = 'ticket';

  constructor(private readonly tools: CallTools) {}

  /** Never rejects. */
  async run(): Promise<CallOutcome> {
    let code: string | null = null;
    try {
      await this.hold();
    } catch (cause) {
      code = codeOf(cause);
    } finally {
      await Promise.allSettled(this.seats.map((seat) => seat.close()));
    }
    const failed = code === null ? null : this.stage;
    return { stages: this.stages, firstPictureMs: this.firstPictureMs, failed, code };
  }

  private async hold(): Promise<void> {
    const { service, sessions, callId, now } = this.tools;
    const tickets = await this.step('ticket', () =>
      Promise.all(sessions.map((cookie) => service.ticket(cookie, callId))),
    );
    const asked = now();
    await this.step('join', async () => {
      const devices = ['desktop', 'phone'] as const;
      const joined = await Promise.allSettled(
        tickets.map(async (ticket, i) => {
          this.seats.push(await CallSeat.join(service.url, ticket, devices[i] ?? 'desktop'));
        }),
      );
      const refused = joined.find(({ status }) => status === 'rejected');
      if (refused?.status === 'rejected') throw refused.reason;
    });
    await this.step('media', async () => {
      await Promise.all(this.seats.map((seat) => this.connect(seat, asked)));
    });
    const [host] = this.seats;
    if (this.tools.records && host) {
      const recordingId = await this.step('record', async () => {
        const id = await host.startRecording();
        await sleep(RECORDED_MS);
        await host.stopRecording();
        return id;
      });
      await this.step('fetch', () => this.fetch(recordingId));
    }
    await this.step('leave', async () => {
      await Promise.all(this.seats.map((seat) => seat.leave()));
    });
  }

  private async connect(seat: CallSeat, asked: number): Promise<void> {
    await seat.connect();
    await seat.hears('video');
    this.firstPictureMs = Math.max(this.firstPictureMs ?? 0, Math.round(this.tools.now() - asked));
    await seat.hears('audio');
  }

  /** Waits until everything is in the store and takes it from there. Throws ProbeFailed. */
  private async fetch(recordingId: RecordingId): Promise<void> {
    const files = await this.stored(recordingId);
    if (files.length !== FILES) throw new ProbeFailed('files_missing');
    const [cookie] = this.tools.sessions;
    for (const { id, sha256, durationMs } of files) {
      if (durationMs < LEAST_MS) throw new ProbeFailed('file_short');
      if ((await this.tools.service.segmentHash(cookie, recordingId, id)) !== sha256)
        throw new ProbeFailed('file_differs');
    }
  }

  private async stored(recordingId: RecordingId): Promise<readonly RecordingSegmentView[]> {
    const { service, sessions, callId } = this.tools;
    for (;;) {
      const recordings = await service.recordings(sessions[0], callId);
      const own = recordings.find(({ id }) => id === recordingId);
      if (!own) throw new ProbeFailed('recording_missing');
      if (own.state === 'ready')
        return own.tracks.filter(({ source }) => source !== 'timeline').flatMap(({ segments }) => segments);
      await sleep(LOOK_MS);
    }
  }

  private async step<T>(stage: CallStage, work: () => Promise<T>): Promise<T> {
    this.stage = stage;
    const began = this.tools.now();
    const made = await withinTime(work);
    this.stages.push({ stage, ms: Math.round(this.tools.now() - began) });
    return made;
  }
}
