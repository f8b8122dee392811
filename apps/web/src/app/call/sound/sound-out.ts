import { computed, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { I18n } from '../../core/i18n';
import { Preferences } from '../../core/preferences';
import { whenSeenAgain } from '../../core/seen-again';
import { CallStore } from '../call-store';

/** Machines are loud: voices up to three times as loud as they come (field.md section 4). */
export const MAX_BOOST = 3;

/** How loud the others are, and out of which loudspeaker. Provided by the call room. */
@Service({ autoProvided: false })
export class SoundOut {
  private readonly preferences = inject(Preferences);
  /** None before a call, where the loudspeaker is tried. */
  private readonly call = inject(CallStore, { optional: true });
  private readonly i18n = inject(I18n);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  private readonly loudness = signal(boostFrom(this.preferences.read('boost')));
  private readonly chosen = signal(this.preferences.read('speaker') ?? '');
  private readonly found = signal<readonly MediaDeviceInfo[]>([]);
  private context: AudioContext | null = null;

  /** 1 to `MAX_BOOST`. */
  readonly boost = this.loudness.asReadonly();
  /** Device id of the loudspeaker; empty: the system's. */
  readonly speaker = computed(() =>
    this.speakers().some(({ deviceId }) => deviceId === this.chosen()) ? this.chosen() : '',
  );
  /** Empty where the browser does not let one choose. */
  readonly speakers = this.found.asReadonly();

  constructor() {
    // A telephone call leaves it interrupted (Safari) or suspended.
    whenSeenAgain(() => this.wake());
    const devices = 'mediaDevices' in this.window.navigator ? this.window.navigator.mediaDevices : null;
    if (!devices || !('setSinkId' in HTMLMediaElement.prototype)) return;
    const list = (): void => {
      devices.enumerateDevices().then(
        (all) => {
          const before = this.speaker();
          this.found.set(all.filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId));
          // Earphones that are pulled out: the device's own speaker goes on.
          if (before !== '' && this.speaker() === '') this.call?.showToast(this.i18n.t().hand.speakerGone);
        },
        (cause: unknown) => console.debug('speakers:', cause),
      );
    };
    list();
    devices.addEventListener('devicechange', list);
    inject(DestroyRef).onDestroy(() => {
      devices.removeEventListener('devicechange', list);
      void this.context?.close();
    });
  }

  setBoost(boost: number): void {
    this.loudness.set(Math.min(MAX_BOOST, Math.max(1, boost)));
    this.preferences.write('boost', String(this.loudness()));
  }

  setSpeaker(deviceId: string): void {
    this.chosen.set(deviceId);
    this.preferences.write('speaker', deviceId);
  }

  /** The one place where sounds are made louder. It sleeps until a gesture; sounds then come as they are. */
  audio(): AudioContext {
    if (!this.context) {
      this.context = new AudioContext();
      this.context.addEventListener('statechange', () => this.wake());
    }
    this.wake();
    return this.context;
  }

  private wake(): void {
    const visible = this.window.document.visibilityState === 'visible';
    if (!this.context || !visible || ['running', 'closed'].includes(this.context.state)) return;
    this.context.resume().catch(() => undefined);
  }
}

function boostFrom(saved: string | null): number {
  const boost = Number(saved ?? 1);
  return boost >= 1 && boost <= MAX_BOOST ? boost : 1;
}
