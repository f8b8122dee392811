import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { ParticipantId, RecordingView } from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { I18n } from '../../core/i18n';
import { CallStore } from '../call-store';

/** Whether the call is recorded, and what the person here says to it. Provided by the call room. */
@Service({ autoProvided: false })
export class RecordingStore {
  private readonly call = inject(CallStore);
  private readonly announcer = inject(Announcer);
  private readonly i18n = inject(I18n);
  private readonly working = signal(false);
  /** The question is on the screen again although it was answered. */
  private readonly reconsidering = signal(false);
  private told: RecordingView | null = null;

  readonly recording = computed(() => this.call.snapshot()?.parts.recording ?? null);
  readonly since = computed(() => Date.parse(this.recording()?.since ?? ''));
  readonly mayRecord = computed(() => this.call.allows('recording:start'));
  readonly busy = this.working.asReadonly();
  readonly byName = computed(() => this.nameOf(this.recording()?.by));
  /** What this person has answered; null: nothing yet, or nobody is asked. */
  readonly answer = computed(() => this.answerOf(this.call.snapshot()?.self));
  readonly asks = computed(() => this.recording()?.consent === 'ask');
  /** The question belongs on the screen. */
  readonly asked = computed(() => this.asks() && (this.answer() === null || this.reconsidering()));
  /** People in the call who are not recorded. */
  readonly unrecorded = computed(() => {
    if (!this.asks()) return 0;
    return (this.call.snapshot()?.participants ?? []).filter(({ id }) => this.answerOf(id) !== true).length;
  });

  constructor() {
    effect(() => {
      const recording = this.recording();
      const { phase } = this.call.state();
      untracked(() => this.tell(recording, phase === 'ended'));
    });
  }

  start(): Promise<void> {
    return this.work(async () => {
      await this.call.session()?.send('recording.start', {});
    });
  }

  stop(): Promise<void> {
    return this.work(async () => {
      await this.call.session()?.send('recording.stop', {});
    });
  }

  toggle(): Promise<void> {
    return this.recording() ? this.stop() : this.start();
  }

  async say(agreed: boolean): Promise<void> {
    const recording = this.recording();
    if (!recording) return;
    this.reconsidering.set(false);
    if (this.answer() === agreed) return;
    await this.work(async () => {
      await this.call.session()?.send('recording.answer', { recordingId: recording.id, agreed });
    });
  }

  reconsider(): void {
    this.reconsidering.set(true);
  }

  private async work(work: () => Promise<void>): Promise<void> {
    this.working.set(true);
    await this.call.attempt(work);
    this.working.set(false);
  }

  private answerOf(id: ParticipantId | undefined): boolean | null {
    return this.recording()?.answers.find(({ participantId }) => participantId === id)?.agreed ?? null;
  }

  private nameOf(id: ParticipantId | undefined): string {
    return this.call.snapshot()?.participants.find((one) => one.id === id)?.displayName ?? '';
  }

  /** Everybody hears of it, also who comes later. */
  private tell(recording: RecordingView | null, ended: boolean): void {
    const before = this.told;
    this.told = recording;
    const text = ended ? null : this.changeBetween(before, recording);
    if (text === null) return;
    this.announcer.alert(text);
    this.call.showToast(text);
  }

  private changeBetween(before: RecordingView | null, after: RecordingView | null): string | null {
    const t = this.i18n.t().recording;
    if (!after) return before ? t.stopped : null;
    if (before?.id !== after.id) {
      if (after.by === this.call.snapshot()?.self) return t.startedBySelf;
      const name = this.nameOf(after.by);
      return name === '' ? t.running : t.started(name);
    }
    if (before.interrupted === after.interrupted) return null;
    return after.interrupted ? t.broken : t.again;
  }
}
