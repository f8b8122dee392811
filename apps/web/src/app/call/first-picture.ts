import { inject, Service } from '@angular/core';
import type { CallSnapshot } from '@rinjo/contract';
import { Timings } from '../core/timings';

/** From asking for a seat to the first picture of somebody else, where there is one to be seen. */
@Service()
export class FirstPicture {
  private readonly timings = inject(Timings);
  private asked: number | null = null;

  /** Seated, having asked at that moment of `performance.now()`. Nothing is timed while nobody films. */
  seated(asked: number, { self, producers }: Pick<CallSnapshot, 'self' | 'producers'>): void {
    const films = producers.some(
      ({ participantId, source, paused }) => participantId !== self && source === 'camera' && !paused,
    );
    this.asked = films ? asked : null;
  }

  /** Somebody else's camera shows a picture. */
  seen(): void {
    if (this.asked === null) return;
    const ms = performance.now() - this.asked;
    this.asked = null;
    // Browsers draw nothing in a page that nobody looks at.
    if (document.visibilityState === 'visible') void this.timings.tell('picture', ms);
  }
}
