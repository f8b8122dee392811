import type { RecoveryReport } from '@rinjo/contract';
import type { Rung } from './call-session.js';

/** Measures each recovery: how long it took, and how far up the ladder it had to go. */
export class RecoveryTime {
  private began: number | null = null;
  private highest: Rung = 0;

  /** Follows the ladder; `now` in milliseconds. Answers the recovery that is over with this move, else null. */
  moved(rung: Rung | null, now: number): RecoveryReport | null {
    if (rung === null) {
      if (this.began === null) return null;
      const report = { rung: this.highest, recoveryMs: Math.round(now - this.began) };
      this.began = null;
      return report;
    }
    this.highest = this.began === null || rung > this.highest ? rung : this.highest;
    this.began ??= now;
    return null;
  }
}
