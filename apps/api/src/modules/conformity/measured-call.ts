import type {
  CameraMeter,
  ConformityLimits,
  FilmFrame,
  FilmState,
  ParticipantId,
  ProducerId,
  QualityCause,
  ReportFilm,
} from '@rinjo/contract';
import type { ReceivedTrack } from '../calls/index.js';
import { type FilmWindow, judge, kbpsFrom, slide } from './judging.js';
import type { Sample } from './sample.js';

/** What a browser told is believed for this long: it tells every two seconds. */
const FRESH_MS = 6_000;

/** What else has to be known of a call at a look. */
export interface Look {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Grows when the call's media moves to another worker. */
  readonly epoch: number;
  readonly tracks: readonly ReceivedTrack[];
  /** Everybody who holds a seat. */
  readonly people: ReadonlyMap<
    ParticipantId,
    {
      readonly reconnecting: boolean;
      /** A phone call or another app has the camera. */
      readonly interrupted: boolean;
      readonly cause: QualityCause | null;
    }
  >;
}

interface Told {
  readonly at: number;
  readonly frame: FilmFrame | null;
}

interface Camera {
  window: FilmWindow;
  filmedMs: number;
  bytes: number;
  paused: boolean;
  epoch: number;
  state: FilmState;
  /** Not written yet. */
  pending: Sample[];
}

/** The cameras of one call, looked at every two seconds: bytes become samples, samples become a meter. */
export class MeasuredCall {
  private readonly cameras = new Map<ParticipantId, Camera>();
  private readonly sent = new Map<ParticipantId, Told>();
  private readonly seen = new Map<ParticipantId, Map<ParticipantId, Told>>();
  /** Cameras that were not there at the last look. */
  private readonly begun = new Set<ParticipantId>();
  /** Samples of cameras whose people have left. */
  private readonly left: { participantId: ParticipantId; samples: Sample[] }[] = [];
  private bytes = new Map<ProducerId, number>();
  private lookedAt: number | null = null;

  /** `totals`: what was filmed before the call came to this process. */
  constructor(
    readonly limits: ConformityLimits,
    private readonly totals: ReadonlyMap<
      ParticipantId,
      { readonly filmedMs: number; readonly bytes: number }
    >,
  ) {}

  /** What a device says. Of cameras that are not there nothing is kept. */
  told(by: ParticipantId, { sent, seen }: ReportFilm, now: number): void {
    this.sent.set(by, { at: now, frame: sent });
    for (const { participantId, frame } of seen)
      if (participantId !== by && this.cameras.has(participantId)) {
        const viewers = this.seen.get(participantId) ?? new Map<ParticipantId, Told>();
        this.seen.set(participantId, viewers.set(by, { at: now, frame }));
      }
  }

  look(look: Look): readonly CameraMeter[] {
    const ms = this.lookedAt === null ? 0 : Math.max(0, look.now - this.lookedAt);
    this.lookedAt = look.now;
    const before = this.bytes;
    this.bytes = new Map(look.tracks.map(({ producerId, bytes }) => [producerId, bytes]));
    for (const id of this.cameras.keys()) if (!look.people.has(id)) this.forget(id);
    for (const track of look.tracks) this.meet(track, look);
    return [...this.cameras].map(([id, camera]) => {
      // What came before a camera was first seen is not known: it begins with the next look.
      const begun = this.begun.delete(id);
      if (ms > 0 && !begun) this.measure(id, camera, look, before, ms);
      return this.meterOf(id, camera);
    });
  }

  /** What is to be written since the last time. */
  take(): readonly { readonly participantId: ParticipantId; readonly samples: readonly Sample[] }[] {
    const gone = this.left.splice(0);
    const here = [...this.cameras].map(([participantId, camera]) => ({
      ...{ participantId, samples: camera.pending.splice(0) },
    }));
    return [...gone, ...here].filter(({ samples }) => samples.length > 0);
  }

  private forget(id: ParticipantId): void {
    this.left.push({ participantId: id, samples: this.cameras.get(id)?.pending ?? [] });
    this.cameras.delete(id);
    this.sent.delete(id);
    this.seen.delete(id);
    for (const viewers of this.seen.values()) viewers.delete(id);
  }

  private meet({ participantId, source, paused }: ReceivedTrack, { people, epoch }: Look): void {
    if (source !== 'camera' || !people.has(participantId) || this.cameras.has(participantId)) return;
    const { filmedMs, bytes } = this.totals.get(participantId) ?? { filmedMs: 0, bytes: 0 };
    const camera: Camera = { window: [], filmedMs, bytes, paused, epoch, state: 'paused', pending: [] };
    this.cameras.set(participantId, camera);
    this.begun.add(participantId);
  }

  private measure(
    id: ParticipantId,
    camera: Camera,
    look: Look,
    before: ReadonlyMap<ProducerId, number>,
    ms: number,
  ): void {
    const grown = (source: 'camera' | 'microphone'): number | null => {
      const track = look.tracks.find((one) => one.participantId === id && one.source === source);
      const last = track && before.get(track.producerId);
      return track && last !== undefined ? Math.max(0, track.bytes - last) : null;
    };
    const [video, audio] = [grown('camera'), grown('microphone') ?? 0];
    const track = look.tracks.find((one) => one.participantId === id && one.source === 'camera');
    const state = stateOf(id, camera, look, track, video, audio);
    const filming = state === 'filming';
    const sample: Sample = {
      ...{ at: look.now, ms, state },
      videoBytes: filming ? (video ?? 0) : 0,
      audioBytes: filming ? audio : 0,
      sent: filming ? fresh(this.sent.get(id), look.now) : null,
      seen: filming ? this.bestSeen(id, look.now) : null,
      cause: look.people.get(id)?.cause ?? null,
    };
    if (video !== null) camera.epoch = look.epoch;
    if (track) camera.paused = track.paused;
    camera.state = state;
    camera.window = slide(camera.window, sample);
    camera.pending.push(sample);
    if (!filming) return;
    camera.filmedMs += ms;
    camera.bytes += sample.videoBytes + sample.audioBytes;
  }

  private bestSeen(id: ParticipantId, now: number): FilmFrame | null {
    const frames = [...(this.seen.get(id)?.values() ?? [])].flatMap((told) => fresh(told, now) ?? []);
    return frames.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
  }

  private meterOf(participantId: ParticipantId, camera: Camera): CameraMeter {
    const last = camera.window.at(-1);
    const { kbps, below } = judge(camera.window, this.limits);
    const callKbps = camera.filmedMs === 0 ? null : kbpsFrom(camera.bytes, camera.filmedMs);
    return {
      participantId,
      state: camera.state,
      sent: last?.sent ?? null,
      seen: last?.seen ?? null,
      minuteKbps: kbps === null ? null : Math.round(kbps),
      callKbps: callKbps === null ? null : Math.round(callKbps),
      below,
      callBelow: callKbps !== null && callKbps < this.limits.kbps,
    };
  }
}

const fresh = (told: Told | undefined, now: number): FilmFrame | null =>
  told && now - told.at < FRESH_MS ? told.frame : null;

/**
 * What a span counts as. The one in which the camera was switched on or off is part of the pause; what came in it is left
 * out together with its time, so that no average is made better or worse by it.
 */
function stateOf(
  id: ParticipantId,
  camera: Camera,
  { epoch, people }: Look,
  track: ReceivedTrack | undefined,
  video: number | null,
  audio: number,
): FilmState {
  const { reconnecting = false, interrupted = false } = people.get(id) ?? {};
  if (track && video !== null) {
    if (track.paused || camera.paused || interrupted) return 'paused';
    return reconnecting && video + audio === 0 ? 'lost' : 'filming';
  }
  return reconnecting || camera.epoch !== epoch ? 'lost' : 'paused';
}
