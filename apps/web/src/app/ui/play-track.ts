import { DestroyRef, Directive, effect, ElementRef, inject, input, output } from '@angular/core';
import { whenSeenAgain } from '../core/seen-again';

/** A picture that was not drawn this long after the page came back will not be drawn by itself. */
const DRAWN_MS = 1_500;

/** Plays one track in its `<video>` or `<audio>` element and says when the browser refuses to. */
@Directive({ selector: 'video[rjPlayTrack], audio[rjPlayTrack]' })
export class PlayTrack {
  readonly track = input<MediaStreamTrack | null>(null, { alias: 'rjPlayTrack' });
  /** The browser wants a tap before it plays sound. */
  readonly blocked = output<HTMLMediaElement>();
  private readonly element = inject<ElementRef<HTMLMediaElement>>(ElementRef).nativeElement;
  private late: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect((onCleanup) => {
      const track = this.track();
      this.attach();
      if (!track) return;
      // After an interruption iOS leaves the element paused although the track is alive.
      const play = (): void => this.play();
      track.addEventListener('unmute', play);
      onCleanup(() => {
        track.removeEventListener('unmute', play);
        this.element.srcObject = null;
      });
    });
    whenSeenAgain(() => this.again());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.late));
  }

  private attach(): void {
    const track = this.track();
    this.element.srcObject = track && new MediaStream([track]);
    if (track) this.play();
  }

  private play(): void {
    this.element.play().catch((thrown: unknown) => {
      // AbortError only says that another track came in between.
      if (thrown instanceof Error && thrown.name === 'NotAllowedError') this.blocked.emit(this.element);
    });
  }

  /** Safari leaves elements paused, or black, when their page was away; only a new attachment helps the latter. */
  private again(): void {
    const { element } = this;
    if (element.paused) {
      this.attach();
      return;
    }
    if (!('requestVideoFrameCallback' in element)) return;
    let drawn = false;
    (element as HTMLVideoElement).requestVideoFrameCallback(() => (drawn = true));
    clearTimeout(this.late);
    this.late = setTimeout(() => {
      if (!drawn) this.attach();
    }, DRAWN_MS);
  }
}
