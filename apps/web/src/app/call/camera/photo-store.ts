import { computed, effect, inject, Service, signal } from '@angular/core';
import type { ParticipantId, PhotoRequestId } from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { I18n } from '../../core/i18n';
import { CallStore } from '../call-store';
import { FilesStore } from '../files/files-store';
import { takeFullPhoto } from './full-photo';

/** Somebody wants a photo from this device, and its owner has not said yes in this call. */
export interface Question {
  readonly requestId: PhotoRequestId;
  readonly by: ParticipantId;
}

/** Photos in full resolution: asking others for one, being asked, and taking one oneself. Provided by the call room. */
@Service({ autoProvided: false })
export class PhotoStore {
  private readonly call = inject(CallStore);
  private readonly files = inject(FilesStore);
  private readonly i18n = inject(I18n);
  private readonly announcer = inject(Announcer);
  private readonly waitingFor = signal<ParticipantId | null>(null);
  private readonly question = signal<Question | null>(null);
  private readonly taking = signal(false);
  readonly asked = this.question.asReadonly();
  readonly busy = computed(() => this.waitingFor() !== null || this.taking());

  constructor() {
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      const stopAsked = session.onTransient('photo.asked', ({ requestId, by, consented }) => {
        if (consented) void this.takeFor(requestId);
        else this.question.set({ requestId, by });
      });
      const stopOutcome = session.onTransient('photo.outcome', ({ of, outcome }) => {
        this.waitingFor.set(null);
        const name = this.nameOf(of);
        this.say(this.i18n.t().photo.outcome[outcome](name));
      });
      onCleanup(() => {
        stopAsked();
        stopOutcome();
      });
    });
  }

  nameOf(id: ParticipantId): string {
    return this.call.people().find((person) => person.id === id)?.name ?? '';
  }

  /** Asks a device for a photo; it comes onto everybody's stage. */
  async request(participantId: ParticipantId): Promise<void> {
    const session = this.call.session();
    if (!session || this.busy()) return;
    this.waitingFor.set(participantId);
    this.say(this.i18n.t().photo.asking(this.nameOf(participantId)));
    const sent = await this.call.attempt(async () => {
      await session.send('photo.request', { participantId });
    });
    if (!sent) this.waitingFor.set(null);
  }

  /** The answer of the person who was asked. */
  async answer(allowed: boolean): Promise<void> {
    const asked = this.question();
    this.question.set(null);
    const session = this.call.session();
    if (!asked || !session) return;
    const { requestId } = asked;
    const answer = allowed ? 'allowed' : 'refused';
    const told = await this.call.attempt(async () => {
      await session.send('photo.answer', { requestId, answer });
    });
    if (allowed && told) await this.takeFor(requestId);
  }

  /** A photo of one's own, for everybody in the call. */
  async takeOwn(): Promise<void> {
    await this.take();
  }

  private async takeFor(requestId: PhotoRequestId): Promise<void> {
    if (await this.take(requestId)) return;
    await this.call
      .session()
      ?.send('photo.answer', { requestId, answer: 'failed' })
      .catch(() => undefined);
  }

  private async take(requestId?: PhotoRequestId): Promise<boolean> {
    const track = this.call.media.camera();
    if (!track) return false;
    this.taking.set(true);
    try {
      const photo = await takeFullPhoto(track);
      const added = await this.files.add('photo', photo, this.i18n.t().photo.fileName, requestId);
      if (added) this.say(this.i18n.t().photo.sent);
      return added !== null;
    } catch (cause) {
      console.debug('photo:', cause);
      this.say(this.i18n.t().photo.failedHere);
      return false;
    } finally {
      this.taking.set(false);
    }
  }

  private say(text: string): void {
    this.announcer.say(text);
    this.call.showToast(text);
  }
}
