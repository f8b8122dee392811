import { Directive, effect, ElementRef, inject, input, output } from '@angular/core';

/** Plays one track in its `<video>` or `<audio>` element and says when the browser refuses to. */
@Directive({ selector: 'video[rjPlayTrack], audio[rjPlayTrack]' })
export class PlayTrack {
  readonly track = input<MediaStreamTrack | null>(null, { alias: 'rjPlayTrack' });
  /** The browser wants a tap before it plays sound. */
  readonly blocked = output<HTMLMediaElement>();

  constructor() {
    const element = inject<ElementRef<HTMLMediaElement>>(ElementRef).nativeElement;
    effect((onCleanup) => {
      const track = this.track();
      element.srcObject = track && new MediaStream([track]);
      if (!track) return;
      const play = (): void => {
        element.play().catch((thrown: unknown) => {
          // AbortError only says that another track came in between.
          if (thrown instanceof Error && thrown.name === 'NotAllowedError') this.blocked.emit(element);
        });
      };
      play();
      // After an interruption iOS leaves the element paused although the track is alive.
      track.addEventListener('unmute', play);
      onCleanup(() => {
        track.removeEventListener('unmute', play);
        element.srcObject = null;
      });
    });
  }
}
