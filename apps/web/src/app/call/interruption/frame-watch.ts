import { DestroyRef, Directive, DOCUMENT, ElementRef, inject, output } from '@angular/core';

const LOOK_MS = 1_000;
/** No picture for this long: it stands still. The slowest film that is sent has eight pictures a second. */
export const STILL_MS = 4_000;

/**
 * Tells whether a video moves: true with its first picture, false when none has come for `STILL_MS`. Nothing is told
 * while nobody can see it (browsers draw nothing then), and where the browser does not tell of single pictures.
 */
@Directive({ selector: 'video[rjFrameWatch]' })
export class FrameWatch {
  readonly rjFrameWatch = output<boolean>();
  private readonly video = inject<ElementRef<HTMLVideoElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private last: number | null = null;
  private moves: boolean | null = null;
  private asked: number | null = null;
  private inSight = true;
  private looked = 0;

  constructor() {
    if (!('requestVideoFrameCallback' in this.video)) return;
    const sight = new IntersectionObserver(([entry]) => {
      this.inSight = entry?.isIntersecting ?? true;
      this.begin();
    });
    sight.observe(this.video);
    const begin = (): void => this.begin();
    this.document.addEventListener('visibilitychange', begin);
    this.video.addEventListener('loadstart', begin);
    const timer = setInterval(() => this.look(), LOOK_MS);
    begin();
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      sight.disconnect();
      this.document.removeEventListener('visibilitychange', begin);
      this.video.removeEventListener('loadstart', begin);
      if (this.asked !== null) this.video.cancelVideoFrameCallback(this.asked);
    });
  }

  /** What was before says nothing any more. */
  private begin(): void {
    this.last = null;
    this.moves = null;
    this.ask();
  }

  /** One picture a second is enough to know. */
  private ask(): void {
    this.asked ??= this.video.requestVideoFrameCallback(() => {
      this.asked = null;
      this.last = Date.now();
      this.tell(true);
    });
  }

  private look(): void {
    const now = Date.now();
    // A page that was busy or asleep has drawn nothing either.
    const awake = now - this.looked < 2 * LOOK_MS;
    this.looked = now;
    if (!awake || !this.inSight || this.document.visibilityState !== 'visible') {
      this.last = null;
      return;
    }
    // From the moment on in which it could be seen.
    this.last ??= now;
    if (this.asked !== null && now - this.last >= STILL_MS) this.tell(false);
    this.ask();
  }

  private tell(moves: boolean): void {
    if (moves === this.moves) return;
    this.moves = moves;
    this.rjFrameWatch.emit(moves);
  }
}
