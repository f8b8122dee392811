import { describe, expect, it } from '@jest/globals';
import type { UserFactorsView } from '@rinjo/contract';
import { secondStep } from './second-step.js';

const LONG = 'seven cranes over the river';
const NOTHING: UserFactorsView = {
  passkeys: 0,
  totp: false,
  recoveryCodesLeft: 0,
  required: false,
  breakGlass: false,
};

describe('after a right password', () => {
  it('comes the session for people without a second factor', () => {
    expect(secondStep(NOTHING, LONG)).toEqual({ next: 'session', ways: [] });
  });

  it('comes the second factor for people who have one, whether it is demanded or not', () => {
    for (const required of [false, true])
      expect(secondStep({ ...NOTHING, required, totp: true, recoveryCodesLeft: 3 }, LONG)).toEqual({
        next: 'second_factor',
        ways: ['totp', 'recovery_code'],
      });
    expect(secondStep({ ...NOTHING, passkeys: 2 }, LONG).ways).toEqual(['passkey']);
  });

  it('comes enrolment where a role demands what the person does not have', () => {
    expect(secondStep({ ...NOTHING, required: true }, LONG).next).toBe('enrolment');
    expect(secondStep({ ...NOTHING, required: true, recoveryCodesLeft: 9 }, LONG).next).toBe('enrolment');
  });

  it('comes enrolment after a password that is too short to be used alone', () => {
    expect(secondStep(NOTHING, 'x'.repeat(14)).next).toBe('enrolment');
    expect(secondStep(NOTHING, '鶴'.repeat(15)).next).toBe('session');
  });

  it('comes a passkey alone for the break-glass administrator', () => {
    const state = { ...NOTHING, passkeys: 1, totp: true, recoveryCodesLeft: 10, breakGlass: true };
    expect(secondStep(state, LONG).ways).toEqual(['passkey']);
  });
});
