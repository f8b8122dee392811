import type { RecoveryReport } from '@rinjo/contract';
import type { Rung } from './call-session.js';
import type { ClientClock } from './clock.js';
import { RecoveryTime } from './recovery-time.js';
import { type Action, type Recovery, step, type Trouble, WELL } from './recovery.js';

/** Where recovery stands, with the timer of its rung. The rules are in `recovery.ts`; what they ask for is done by the owner. */
export class Ladder {
  private now: Recovery = WELL;
  private readonly time = new RecoveryTime();
  private cancelTimer: () => void = () => undefined;

  constructor(
    private readonly clock: ClientClock,
    /** `over` is the recovery that ended with this move. */
    private readonly moved: (rung: Rung | null, trouble: Trouble, over: RecoveryReport | null) => void,
    private readonly act: (action: Exclude<Action, 'nothing'>, trouble: Trouble) => void,
  ) {}

  get rung(): Rung | null {
    return this.now.rung;
  }

  meet(trouble: Trouble): void {
    const before = this.now.rung;
    const { next, action, timer } = step(this.now, trouble);
    this.now = next;
    if (timer !== 'keep') {
      this.cancelTimer();
      this.cancelTimer =
        timer === null ? () => undefined : this.clock.after(timer, () => this.meet('timeout'));
    }
    if (next.rung !== before) this.moved(next.rung, trouble, this.time.moved(next.rung, this.clock.now()));
    if (action !== 'nothing') this.act(action, trouble);
  }

  /** Back to the ground before the next trouble: the session is a fresh one. */
  reset(): void {
    this.stop();
    this.now = WELL;
  }

  stop(): void {
    this.cancelTimer();
  }
}
