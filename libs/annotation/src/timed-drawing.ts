import type { DrawingStep, DrawingView } from '@rinjo/contract';
import { drawingAfter } from './drawing-sheet.js';

/** Something that happens to the drawings of a call: everything as it stands, or one more step. */
export type TimedDrawing =
  | { readonly atMs: number; readonly sheets: DrawingView }
  | { readonly atMs: number; readonly step: DrawingStep };

/** Steps after which what is drawn is remembered, so that going back is quick. */
const REMEMBER_EVERY = 200;

/** What is drawn at any moment of a recording. Going forward costs only what happened meanwhile. */
export class DrawingHistory {
  /** What is drawn before the step of that number. */
  private readonly remembered = new Map<number, DrawingView>([[0, {}]]);
  private taken = 0;
  private view: DrawingView = {};

  /** `changes` in the order of their time. */
  constructor(private readonly changes: readonly TimedDrawing[]) {}

  at(ms: number): DrawingView {
    const wanted = this.countUntil(ms);
    if (wanted < this.taken) this.back(wanted);
    for (; this.taken < wanted; this.taken += 1) {
      const change = this.changes[this.taken];
      if (change) this.view = 'step' in change ? drawingAfter(this.view, change.step) : change.sheets;
      if ((this.taken + 1) % REMEMBER_EVERY === 0) this.remembered.set(this.taken + 1, this.view);
    }
    return this.view;
  }

  private back(wanted: number): void {
    this.taken = Math.floor(wanted / REMEMBER_EVERY) * REMEMBER_EVERY;
    this.view = this.remembered.get(this.taken) ?? {};
  }

  /** How many changes there are until then. */
  private countUntil(ms: number): number {
    let [low, high] = [0, this.changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle]?.atMs ?? 0) <= ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
