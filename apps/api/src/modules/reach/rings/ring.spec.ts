import { describe, expect, it } from '@jest/globals';
import { RING_STATES } from '@rinjo/contract';
import { beginRing, moveRing, type RingStep } from './ring.js';

describe('a ring', () => {
  it.each([
    [{ online: true, inCall: false, doNotDisturb: false }, 'ringing', null],
    [{ online: true, inCall: true, doNotDisturb: false }, 'busy', null],
    [{ online: true, inCall: true, doNotDisturb: true }, 'missed', 'do_not_disturb'],
    [{ online: true, inCall: false, doNotDisturb: true }, 'missed', 'do_not_disturb'],
    [{ online: false, inCall: false, doNotDisturb: false }, 'missed', 'offline'],
    [{ online: false, inCall: false, doNotDisturb: true }, 'missed', 'offline'],
  ] as const)('to somebody who is %o begins as %s', (whereabouts, state, because) => {
    expect(beginRing(whereabouts)).toEqual({ state, because });
  });

  it.each([
    ['answer', 'answered'],
    ['decline', 'declined'],
    ['cancel', 'cancelled'],
    ['expire', 'missed'],
  ] as const)('that is open moves by %s to %s', (step, to) => {
    for (const state of ['ringing', 'busy'] as const)
      expect(moveRing(state, step)).toEqual({ kind: 'moves', to });
  });

  it('that is over stays as it is, whatever comes', () => {
    const steps: readonly RingStep[] = ['answer', 'decline', 'cancel', 'expire'];
    for (const state of RING_STATES.filter((known) => known !== 'ringing' && known !== 'busy'))
      for (const step of steps) expect(moveRing(state, step)).toEqual({ kind: 'over', state });
  });
});
