import { Injectable } from '@nestjs/common';
import type {
  CallId,
  ConformityLimits,
  ParticipantId,
  QualityCause,
  QualityView,
  ReportFilm,
} from '@rinjo/contract';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import { Clock } from '../../platform/time/clock.js';
import { type CallRef, LiveCalls, MediaPort } from '../calls/index.js';
import { InterruptionsPart, QualityPart } from '../quality/index.js';
import { ConformityWriter } from './conformity-writer.js';
import type { FilmTotal } from './conformity.repository.js';
import { MeasuredCall } from './measured-call.js';

const EVERY_MS = 2_000;
/** What a crash can cost: at most so many looks. */
const WRITE_EVERY = 5;

/** Looks at all measured calls of this process every two seconds, with one timer, while there are any. */
@Injectable()
export class ConformitySampler {
  private readonly calls = new Map<CallId, { readonly ref: CallRef; readonly measured: MeasuredCall }>();
  private looks = 0;
  private waiting = false;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly media: MediaPort,
    private readonly live: LiveCalls,
    private readonly quality: QualityPart,
    private readonly interruptions: InterruptionsPart,
    private readonly writer: ConformityWriter,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  begin(ref: CallRef, limits: ConformityLimits, totals: readonly FilmTotal[]): void {
    this.end(ref);
    const known = new Map(totals.map((total) => [total.participantId, total]));
    this.calls.set(ref.callId, { ref, measured: new MeasuredCall(limits, known) });
    this.next();
  }

  /** Writes what is not written yet. */
  end({ callId }: CallRef): void {
    const call = this.calls.get(callId);
    if (!call) return;
    this.calls.delete(callId);
    this.writer.add(call.ref, call.measured.limits, call.measured.take());
    void this.writer.flush();
  }

  told(callId: CallId, by: ParticipantId, report: ReportFilm): void {
    this.calls.get(callId)?.measured.told(by, report, this.clock.now().getTime());
  }

  /** What is measured is not lost when the process stops in order. */
  async stop(): Promise<void> {
    for (const { ref } of this.calls.values()) this.end(ref);
    await this.writer.flush();
  }

  private next(): void {
    if (this.waiting || this.calls.size === 0) return;
    this.waiting = true;
    this.clock.after(EVERY_MS, () => {
      this.waiting = false;
      this.next();
      // A worker that answers late is looked at less often.
      this.looking ??= this.lookAtAll().finally(() => {
        this.looking = null;
      });
    });
  }

  private async lookAtAll(): Promise<void> {
    await Promise.all([...this.calls.values()].map(({ ref, measured }) => this.look(ref, measured)));
    this.looks += 1;
    if (this.looks % WRITE_EVERY !== 0) return;
    for (const { ref, measured } of this.calls.values())
      this.writer.add(ref, measured.limits, measured.take());
    void this.writer.flush();
  }

  private async look(ref: CallRef, measured: MeasuredCall): Promise<void> {
    try {
      const tracks = await this.media.received(ref);
      const live = this.live.find(ref.callId);
      if (!live || this.calls.get(ref.callId)?.measured !== measured) return;
      const people = new Map(
        [...live.participants.values()].map(({ id, state }) => [
          id,
          {
            reconnecting: state === 'reconnecting',
            interrupted: (this.interruptions.of(ref.callId, id)?.camera ?? null) !== null,
            cause: causeOfSending(this.quality.of(ref.callId, id)),
          },
        ]),
      );
      const now = this.clock.now().getTime();
      const cameras = measured.look({ now, epoch: live.epoch, tracks, people });
      this.broadcaster.transientToCall(ref, 'conformity.measured', { cameras });
    } catch (cause) {
      this.logger.error('a call was not measured', causeOf(cause));
    }
  }
}

/** What arrives badly at a device is no reason for what it sends. */
function causeOfSending(quality: QualityView | null): QualityCause | null {
  return !quality || quality.cause === 'download' ? null : quality.cause;
}
