import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Where a film is, in milliseconds: with every picture that is shown, and at once after a jump. */
export class FilmTime {
  private readonly at = signal(0);
  private stop: () => void = () => undefined;
  readonly ms: Signal<number> = this.at.asReadonly();

  /** Call it where dependencies can be injected. */
  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  follow(film: HTMLVideoElement): void {
    this.stop();
    let [frame, left] = [0, false];
    const tell = (seconds: number): void => this.at.set(Math.round(seconds * 1_000));
    const next = (): void => {
      // The time of the very picture, where a browser tells it.
      frame = film.requestVideoFrameCallback((_, { mediaTime }) => {
        tell(mediaTime);
        if (!left) next();
      });
    };
    const jumped = (): void => tell(film.currentTime);
    const callbacks = typeof (film as Partial<HTMLVideoElement>).requestVideoFrameCallback === 'function';
    if (callbacks) next();
    else film.addEventListener('timeupdate', jumped);
    film.addEventListener('seeked', jumped);
    this.stop = () => {
      left = true;
      film.removeEventListener('seeked', jumped);
      film.removeEventListener('timeupdate', jumped);
      if (callbacks) film.cancelVideoFrameCallback(frame);
    };
  }
}
