import { describe, expect, it } from '@jest/globals';
import { presenceOf } from './presence.js';

describe('presence', () => {
  it.each([
    [{ online: false, inCall: false, doNotDisturb: false }, 'offline'],
    [{ online: false, inCall: false, doNotDisturb: true }, 'offline'],
    [{ online: true, inCall: false, doNotDisturb: false }, 'available'],
    [{ online: true, inCall: true, doNotDisturb: false }, 'in_call'],
    [{ online: false, inCall: true, doNotDisturb: false }, 'in_call'],
    [{ online: true, inCall: false, doNotDisturb: true }, 'do_not_disturb'],
    [{ online: true, inCall: true, doNotDisturb: true }, 'do_not_disturb'],
  ] as const)('%o is %s', (whereabouts, presence) => {
    expect(presenceOf(whereabouts)).toBe(presence);
  });
});
