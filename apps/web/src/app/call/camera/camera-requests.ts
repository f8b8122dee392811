import { computed, effect, inject, Injector, Service, signal, untracked } from '@angular/core';
import type {
  CallId,
  CameraOutcome,
  CameraRequestId,
  CameraView,
  CameraWant,
  CameraWantKind,
  ParticipantId,
} from '@rinjo/contract';
import { Announcer } from '../../core/announcer';
import { I18n } from '../../core/i18n';
import { CallStore } from '../call-store';
import type { CaptureFacts } from '../../core/outbox/capture-facts';
import type { Outbox } from '../../core/outbox/outbox';
import type { OutboxTexts } from '../../core/outbox/outbox-texts';
import { FilesStore } from '../files/files-store';
import { OwnCamera } from './own-camera';

/** Somebody wants something of this device's camera, and its owner has not said yes in this call. */
export interface Question {
  readonly requestId: CameraRequestId;
  readonly by: ParticipantId;
  readonly want: CameraWant;
}

interface Wish {
  readonly participantId: ParticipantId;
  readonly want: CameraWant;
}

/** Directing cameras: those of others by asking, the own one when asked or by hand. Provided by the call room. */
@Service({ autoProvided: false })
export class CameraRequests {
  private readonly call = inject(CallStore);
  private readonly own = inject(OwnCamera);
  private readonly files = inject(FilesStore);
  private readonly injector = inject(Injector);
  private readonly i18n = inject(I18n);
  private readonly announcer = inject(Announcer);
  private readonly question = signal<Question | null>(null);
  private readonly taking = signal(false);
  /** On their way, by kind. A slider is faster than the line: only its newest place follows. */
  private readonly waiting = signal<ReadonlySet<CameraWantKind>>(new Set());
  private readonly next = new Map<CameraWantKind, Wish>();

  readonly asked = this.question.asReadonly();
  /** A photo is being taken, here or there. */
  readonly busy = computed(() => this.waiting().has('photo') || this.taking());

  /** Where photos of this device belong; with a session alone, which a guest loses with the call. */
  private readonly place = computed(() => {
    const snapshot = this.call.snapshot();
    const self = snapshot?.participants.find(({ id }) => id === snapshot.self);
    return snapshot && self ? `${self.role === 'guest' ? 'guest' : 'member'} ${snapshot.callId}` : null;
  });

  constructor() {
    effect(() => {
      const [who, callId] = this.place()?.split(' ') ?? [];
      if (callId) untracked(() => void this.prepare(callId as CallId, who === 'guest'));
    });
    effect((onCleanup) => {
      const session = this.call.session();
      if (!session) return;
      const stopAsked = session.onTransient('camera.asked', ({ requestId, by, want, consented }) => {
        if (consented) void this.fulfil({ requestId, by, want });
        else this.question.set({ requestId, by, want });
      });
      const stopOutcome = session.onTransient('camera.outcome', ({ of, want, outcome }) => {
        this.settled(of, want, outcome);
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

  /** What the camera of a participant can do; null while it is off, or has not told. */
  cameraOf(id: ParticipantId): CameraView | null {
    return this.call.snapshot()?.parts.cameras.find(({ participantId }) => participantId === id) ?? null;
  }

  /** Asks somebody's device, or sets the own one. */
  async ask(participantId: ParticipantId, want: CameraWant): Promise<void> {
    if (participantId === this.call.snapshot()?.self) {
      if (!(await this.own.apply(want))) this.say(this.i18n.t().camera.failedHere);
      return;
    }
    const session = this.call.session();
    if (!session) return;
    if (this.waiting().has(want.kind)) {
      this.next.set(want.kind, { participantId, want });
      return;
    }
    this.wait(want.kind, true);
    if (want.kind === 'photo') this.say(this.i18n.t().photo.asking(this.nameOf(participantId)));
    const sent = await this.call.attempt(async () => {
      await session.send('camera.request', { participantId, want });
    });
    if (!sent) this.wait(want.kind, false);
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
      await session.send('camera.answer', { requestId, answer });
    });
    if (allowed && told) await this.fulfil(asked);
  }

  /** A photo of one's own, for everybody in the call. */
  async takeOwn(): Promise<void> {
    await this.take();
  }

  private async fulfil({ requestId, by, want }: Question): Promise<void> {
    const photo = want.kind === 'photo';
    const done = photo ? await this.take(requestId) : await this.own.apply(want);
    if (done && photo) return; // The photo is the answer.
    const { done: texts } = this.i18n.t().camera;
    if (done && (want.kind === 'torch' || want.kind === 'pause'))
      this.say(texts[want.kind][want.on ? 'on' : 'off'](this.nameOf(by)));
    else if (done && want.kind === 'switch') this.say(texts.switch(this.nameOf(by)));
    await this.call
      .session()
      ?.send('camera.answer', { requestId, answer: done ? 'done' : 'failed' })
      .catch(() => undefined);
  }

  private settled(of: ParticipantId, kind: CameraWantKind, outcome: CameraOutcome): void {
    this.wait(kind, false);
    const { photo, camera } = this.i18n.t();
    const next = this.next.get(kind);
    this.next.delete(kind);
    if (kind === 'photo') this.say(photo.outcome[outcome](this.nameOf(of)));
    else if (outcome !== 'done') this.say(camera.outcome[outcome](this.nameOf(of)));
    else if (next) void this.ask(next.participantId, next.want);
  }

  private async take(requestId?: CameraRequestId): Promise<boolean> {
    const track = this.call.media.camera();
    if (!track) return false;
    this.taking.set(true);
    try {
      const { takeFullPhoto } = await import('./full-photo');
      const photo = await takeFullPhoto(track);
      return await this.send(photo, requestId);
    } catch (cause) {
      console.debug('photo:', cause);
      this.say(this.i18n.t().photo.failedHere);
      return false;
    } finally {
      this.taking.set(false);
    }
  }

  private async prepare(callId: CallId, guest: boolean): Promise<void> {
    const { outbox } = await this.outbox();
    // What takes the photo, or brings a file, has to be here as well when there is no signal.
    const [photo, files] = [import('./full-photo'), import('../files/bring-files')];
    await Promise.all([outbox.prepare(callId, guest), Promise.allSettled([photo, files])]);
  }

  /** Fetched when one is in the call: the page before it is small. */
  private async outbox(): Promise<{
    readonly outbox: Outbox;
    readonly facts: CaptureFacts;
    readonly texts: OutboxTexts;
  }> {
    const [box, facts, words] = await Promise.all([
      import('../../core/outbox/outbox'),
      import('../../core/outbox/capture-facts'),
      import('../../core/outbox/outbox-texts'),
    ]);
    return {
      outbox: this.injector.get(box.Outbox),
      facts: this.injector.get(facts.CaptureFacts),
      texts: this.injector.get(words.OutboxTexts),
    };
  }

  /** Onto the device first, then to everybody; what does not get there now goes later. */
  private async send(photo: Blob, requestId?: CameraRequestId): Promise<boolean> {
    const callId = this.call.snapshot()?.callId;
    if (!callId) return false;
    const { outbox, facts, texts } = await this.outbox();
    const capture = await facts.capture(photo);
    const { sha256, takenAt, clockOffsetMs, content } = capture;
    const item = await outbox.add({ callId, siteId: null }, photo.type, capture);
    const added = await this.files.add(
      'photo',
      new Blob([content], { type: photo.type }),
      this.i18n.t().photo.fileName,
      {
        ...{ sha256, takenAt },
        ...(clockOffsetMs !== null && { clockOffsetMs }),
        ...(requestId && { requestId }),
      },
    );
    if (item) await outbox.release(item, added?.kept === true);
    if (added) this.say(this.i18n.t().photo.sent);
    else this.say(item ? texts.t().keptHere : texts.t().notKept);
    return added !== null;
  }

  private wait(kind: CameraWantKind, waits: boolean): void {
    this.waiting.update((kinds) => {
      const rest = [...kinds].filter((other) => other !== kind);
      return new Set(waits ? [...rest, kind] : rest);
    });
  }

  private say(text: string): void {
    this.announcer.say(text);
    this.call.showToast(text);
  }
}
