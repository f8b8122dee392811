import { computed, signal, type WritableSignal } from '@angular/core';
import type { Point } from '@rinjo/annotation';
import { type Magnified, magnifiedBy, movedBy, WHOLE } from './magnified';

/** One press on a button or key. */
const STEP = 1.5;
const CENTRE: Point = { x: 0, y: 0 };

/** How this screen magnifies a picture. */
export class Zoom {
  protected readonly shown: WritableSignal<Magnified> = signal(WHOLE);
  readonly view = computed(() => this.shown());
  readonly zoomed = computed(() => this.view().scale > 1);
  /** Two fingers are on the picture: they do not draw. */
  readonly pinching = signal(false);

  in(): void {
    this.by(STEP, CENTRE);
  }

  out(): void {
    this.by(1 / STEP, CENTRE);
  }

  reset(): void {
    this.shown.set(WHOLE);
  }

  /** `at` stays where it is; in shares of what holds the picture, from its centre. */
  by(factor: number, at: Point): void {
    this.shown.update((view) => magnifiedBy(view, factor, at));
  }

  /** In shares of what holds the picture. */
  move(way: Point): void {
    this.shown.update((view) => movedBy(view, way));
  }
}
