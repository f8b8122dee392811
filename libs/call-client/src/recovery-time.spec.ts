import { describe, expect, it } from '@jest/globals';
import { RecoveryTime } from './recovery-time.js';

describe('RecoveryTime', () => {
  it('counts from the first trouble, and names the highest step', () => {
    const time = new RecoveryTime();
    expect([time.moved(0, 100.4), time.moved(3, 2_000), time.moved(1, 2_500)]).toEqual([null, null, null]);
    expect(time.moved(null, 3_100.6)).toEqual({ rung: 3, recoveryMs: 3_000 });
  });

  it('begins anew with the next trouble', () => {
    const time = new RecoveryTime();
    time.moved(2, 0);
    time.moved(null, 10);
    time.moved(0, 1_000);
    expect(time.moved(null, 1_200)).toEqual({ rung: 0, recoveryMs: 200 });
  });

  it('has nothing to tell when there was no trouble', () => {
    expect(new RecoveryTime().moved(null, 5)).toBeNull();
  });
});
