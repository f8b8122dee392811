import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { FilesStore } from '../files/files-store';
import type { Point } from '../surface/picture-box';
import { type Magnified, magnifiedBy, movedBy, WHOLE } from './magnified';
import { StageStore } from './stage-store';

/** One press on a button or key. */
const STEP = 1.5;
const CENTRE: Point = { x: 0, y: 0 };

/** How this screen magnifies the picture on its stage; the others see theirs. Provided by the call room. */
@Service({ autoProvided: false })
export class StageZoom {
  private readonly stage = inject(StageStore);
  private readonly files = inject(FilesStore);
  /** Another picture is shown whole at first. */
  private readonly shown = linkedSignal<string | null, Magnified>({
    source: () => this.files.onStage()?.id ?? this.stage.staged()?.key ?? null,
    computation: () => WHOLE,
  });
  readonly view = this.shown.asReadonly();
  readonly zoomed = computed(() => this.view().scale > 1);
  /** Two fingers are on the stage: they do not draw. */
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

  /** `at` stays where it is; in shares of the stage, from its centre. */
  by(factor: number, at: Point): void {
    this.shown.update((view) => magnifiedBy(view, factor, at));
  }

  /** In shares of the stage. */
  move(way: Point): void {
    this.shown.update((view) => movedBy(view, way));
  }
}
