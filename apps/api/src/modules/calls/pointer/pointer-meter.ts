import { Budget } from '../../../platform/realtime/budget.js';

const PER_SECOND = 60;
const BURST = 90;
const TELL_EVERY_MS = 1_000;
/** Refused packets within the window after which the channel is closed. */
const PATIENCE = 600;
const WINDOW_MS = 10_000;

/** What follows from a refused packet. */
export type Charge = 'silent' | 'tell' | 'close';

/**
 * What one sender may send, and what is done about more: 60 packets a second (a pointer sends 30), every refusal counts,
 * the sender hears of it once a second, and a flood closes the channel. Time in milliseconds.
 */
export class PointerMeter {
  private readonly budget: Budget;
  private toldAt = -Infinity;
  private windowFrom: number;
  private refused = 0;

  constructor(now: number) {
    this.budget = new Budget(PER_SECOND, BURST, now);
    this.windowFrom = now;
  }

  take(now: number): boolean {
    return this.budget.take(now);
  }

  charge(now: number): Charge {
    if (now - this.windowFrom >= WINDOW_MS) {
      this.windowFrom = now;
      this.refused = 0;
    }
    this.refused += 1;
    if (this.refused === PATIENCE) return 'close';
    if (now - this.toldAt < TELL_EVERY_MS) return 'silent';
    this.toldAt = now;
    return 'tell';
  }
}
