import type { ParticipantId, ProducerId, ProducerView } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Clock } from '../../platform/time/clock.js';
import type { Recorded, Take, Takes } from './takes.js';

/** Milliseconds between two pointer positions of one person that are kept. */
const POINTER_MS = 100;
/** Milliseconds until a track is tried again that could not be opened. */
const AGAIN_MS = 1_000;

export interface SessionHooks {
  /** Who may be recorded at the moment. */
  mayRecord(participantId: ParticipantId): boolean;
  /** What is sent at the moment. */
  producers(): readonly ProducerView[];
  line(trackId: string, line: string): void;
  interrupted(interrupted: boolean): void;
  failed(what: string, cause: unknown): void;
}

/** One recording of a call while this process makes it: a take for each track that is sent and may be recorded. */
export class RecordingSession {
  private readonly takes = new Map<ProducerId, Promise<Take | null>>();
  private readonly byTrack = new Map<string, Take>();
  private timeline: Promise<Take | null> | null = null;
  /** Takes that end, until their files are in the store. */
  private readonly ending = new Set<Promise<void>>();
  private readonly pointedAt = new Map<ParticipantId, number>();
  private over = false;

  constructor(
    readonly of: Recorded,
    private readonly opener: Takes,
    private readonly hooks: SessionHooks,
    private readonly clock: Clock,
  ) {}

  /** Begins with everything that is sent. */
  begin(first: object): void {
    this.openTimeline();
    this.happened('recording.began', first);
    this.align();
  }

  /** Records what is sent and may be, and nothing else. */
  align(): void {
    if (this.over) return;
    const wanted = this.hooks.producers().filter(({ participantId }) => this.hooks.mayRecord(participantId));
    const ids = new Set(wanted.map(({ id }) => id));
    for (const id of this.takes.keys()) if (!ids.has(id)) this.drop(id);
    for (const producer of wanted) if (!this.takes.has(producer.id)) this.open(producer);
  }

  /** One line of the timeline. */
  happened(name: string, payload: object, at = this.clock.now().getTime()): void {
    const line = JSON.stringify({ at: Math.max(0, at - this.of.originMs), name, payload });
    this.timeline?.then((take) => take && this.hooks.line(take.trackId, line)).catch(() => undefined); // told when it was opened
  }

  /** A pointer; not every one of them is kept. */
  pointed(participantId: ParticipantId, payload: object): void {
    const now = this.clock.now().getTime();
    if (now - (this.pointedAt.get(participantId) ?? 0) < POINTER_MS) return;
    this.pointedAt.set(participantId, now);
    this.happened('pointer.shown', { participantId, ...payload }, now);
  }

  /** The take of this track while it is open. */
  take(trackId: string): Take | null {
    return this.byTrack.get(trackId) ?? null;
  }

  /** Nothing more of a track is written, e.g. because the disk is full: it is tried again in a while. */
  broke(trackId: string): void {
    const take = this.byTrack.get(trackId);
    if (!take) return;
    this.hooks.interrupted(true);
    take.tap?.close();
    this.clock.after(AGAIN_MS, () => this.align());
  }

  /** The recorder is gone and everything was cut off: it goes on in new files. */
  again(first: object): void {
    if (this.over) return;
    this.hooks.interrupted(true);
    this.endTimeline();
    for (const id of [...this.takes.keys()]) this.drop(id);
    this.openTimeline();
    this.happened('recording.began', first);
    this.align();
  }

  /** Resolves when everything is in the store, or left for later. */
  async end(): Promise<void> {
    this.over = true;
    this.endTimeline();
    for (const id of [...this.takes.keys()]) this.drop(id);
    await Promise.allSettled(this.ending);
  }

  private open(producer: ProducerView): void {
    const { id } = producer;
    const opening: Promise<Take | null> = this.opener.open(this.of, producer).then(
      (take) => {
        this.byTrack.set(take.trackId, take);
        this.hooks.interrupted(false);
        // The sender has stopped, or the worker has died.
        take.tap?.onClose(() => {
          if (this.takes.get(id) === opening) this.drop(id);
        });
        return take;
      },
      (cause: unknown) => {
        this.notOpened(producer, cause);
        return null;
      },
    );
    this.takes.set(id, opening);
  }

  /** What is not sent any more is nothing to worry about; the rest is tried again. */
  private notOpened({ id }: ProducerView, cause: unknown): void {
    const gone = cause instanceof DomainError && cause.code === 'NOT_FOUND';
    if (gone || this.over) {
      this.takes.delete(id);
      return;
    }
    this.hooks.failed('a track is not recorded', cause);
    if (cause instanceof DomainError && cause.code === 'MEDIA_UNSUPPORTED') return;
    this.hooks.interrupted(true);
    this.clock.after(AGAIN_MS, () => {
      this.takes.delete(id);
      this.align();
    });
  }

  private drop(id: ProducerId): void {
    const opening = this.takes.get(id);
    if (!opening) return;
    this.takes.delete(id);
    this.finish(opening);
  }

  private openTimeline(): void {
    const opening: Promise<Take | null> = this.timelineOpened(() => this.timeline === opening);
    this.timeline = opening;
  }

  /** Tried until it opens: what happens meanwhile waits for it. Null when the recording ends before. */
  private async timelineOpened(isWanted: () => boolean): Promise<Take | null> {
    for (;;) {
      try {
        return await this.opener.openTimeline(this.of);
      } catch (cause) {
        this.hooks.failed('the timeline is not recorded yet', cause);
      }
      await new Promise<void>((resolve) => this.clock.after(AGAIN_MS, resolve));
      if (!isWanted()) return null;
    }
  }

  private endTimeline(): void {
    if (this.timeline) this.finish(this.timeline);
    this.timeline = null;
  }

  private finish(opening: Promise<Take | null>): void {
    const ended = opening
      .then(async (take) => {
        if (!take) return;
        this.byTrack.delete(take.trackId);
        await this.opener.end(this.of, take);
      })
      .catch((cause: unknown) => this.hooks.failed('a track waits in the spool', cause))
      .finally(() => this.ending.delete(ended));
    this.ending.add(ended);
  }
}
