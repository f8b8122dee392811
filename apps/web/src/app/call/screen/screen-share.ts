import { computed, DestroyRef, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { I18n } from '../../core/i18n';
import { CallStore } from '../call-store';

/** Text has to be readable: the size stays, the frame rate gives way (media.md 1.6). */
const SCREEN: DisplayMediaStreamOptions = { video: { frameRate: { ideal: 10, max: 15 } }, audio: true };

/** The own screen as the others see it, with its sound where the browser gives it. Provided by the call room. */
@Service({ autoProvided: false })
export class ScreenShare {
  private readonly call = inject(CallStore);
  private readonly i18n = inject(I18n);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  private readonly video = signal<MediaStreamTrack | null>(null);
  private readonly sound = signal<MediaStreamTrack | null>(null);
  readonly track = this.video.asReadonly();
  readonly on = computed(() => this.video() !== null);
  /** Phones' browsers have no such thing, and not every organization wants it. */
  readonly offered = computed(
    () => typeof this.devices()?.getDisplayMedia === 'function' && this.call.features().screenSharing,
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.release());
    // The browser goes on showing that a screen is shared for as long as the track lives.
    effect(() => {
      if (this.call.state().phase === 'ended') this.release();
    });
  }

  toggle(): Promise<void> {
    return this.on() ? this.stop() : this.start();
  }

  /** The browser asks which screen, window or tab. Saying no there is no failure. */
  async start(): Promise<void> {
    const session = this.call.session();
    if (!session || this.on()) return;
    const stream = await this.capture();
    const [video] = stream?.getVideoTracks() ?? [];
    if (!stream || !video) return;
    const sound = stream.getAudioTracks()[0] ?? null;
    video.contentHint = 'detail';
    // The browser's own "stop sharing" button, or a closed window.
    video.addEventListener('ended', () => {
      if (this.video() === video) void this.stop();
    });
    this.video.set(video);
    this.sound.set(sound);
    const sent = await this.call.attempt(async () => {
      await session.publish('screen', video);
      if (sound) await session.publish('screen_audio', sound);
    });
    if (sent) this.call.showToast(this.i18n.t().screen.sharing);
    else await this.stop();
  }

  async stop(): Promise<void> {
    const session = this.call.session();
    const hadSound = this.sound() !== null;
    this.release();
    await this.call.attempt(async () => {
      await session?.unpublish('screen');
      if (hadSound) await session?.unpublish('screen_audio');
    });
  }

  private async capture(): Promise<MediaStream | null> {
    try {
      return (await this.devices()?.getDisplayMedia(SCREEN)) ?? null;
    } catch (thrown) {
      // The user closed the browser's question.
      const refused = thrown instanceof DOMException && thrown.name === 'NotAllowedError';
      if (!refused) this.call.showToast(this.i18n.t().screen.failed);
      return null;
    }
  }

  private release(): void {
    this.video()?.stop();
    this.sound()?.stop();
    this.video.set(null);
    this.sound.set(null);
  }

  /** The DOM's types promise `mediaDevices`; browsers leave it out where the page is not secure. */
  private devices(): MediaDevices | undefined {
    return 'mediaDevices' in this.window.navigator ? this.window.navigator.mediaDevices : undefined;
  }
}
