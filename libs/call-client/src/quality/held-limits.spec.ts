import { describe, expect, it } from '@jest/globals';
import {
  CONFORMITY_LIMITS,
  type ConformityLimits,
  type DeviceKind,
  type ParticipantId,
} from '@rinjo/contract';
import { heldLimits } from './held-limits.js';

const { civil } = CONFORMITY_LIMITS;

function held(devices: readonly DeviceKind[], limits: ConformityLimits | null = civil) {
  const participants = devices.map((device, n) => ({ device, id: `p${String(n)}` as ParticipantId }));
  const conformity = { preset: limits ? ('civil' as const) : ('off' as const), limits };
  return heldLimits({ participants, self: 'p0' as ParticipantId, parts: { conformity } });
}

describe('whose camera has to reach the limits', () => {
  it('is that of the phone on site, not that of a desk', () => {
    expect(held(['phone', 'desktop'])).toEqual(civil);
    expect(held(['tablet', 'phone'])).toEqual(civil);
    expect(held(['desktop', 'phone'])).toBeNull();
  });

  it('is everybody where nobody holds a phone, and nobody in a call that is not measured', () => {
    expect(held(['desktop', 'desktop'])).toEqual(civil);
    expect(held(['phone'], null)).toBeNull();
    expect(heldLimits(null)).toBeNull();
  });
});
