import { LIMITS, type SecondFactorWay, type UserFactorsView } from '@rinjo/contract';

export interface SecondStep {
  readonly next: 'session' | 'second_factor' | 'enrolment';
  readonly ways: readonly SecondFactorWay[];
}

/**
 * What follows a right password. A second factor is asked of everybody who has one; it is set up now by people whose
 * role needs one, and by people whose password is too short to be used alone (NIST SP 800-63B-4 section 3.1.1.2).
 * The break-glass administrator shows a passkey and nothing else.
 */
export function secondStep(state: UserFactorsView, password: string): SecondStep {
  const ways = waysOf(state);
  if (ways.length > 0) return { next: 'second_factor', ways };
  if (state.required || isTooShortAlone(password)) return { next: 'enrolment', ways };
  return { next: 'session', ways };
}

/** Ways to a second factor that somebody has; a recovery code stands in for another one. */
export function waysOf({
  passkeys,
  totp,
  recoveryCodesLeft,
  breakGlass,
}: UserFactorsView): SecondFactorWay[] {
  if (breakGlass && passkeys > 0) return ['passkey'];
  const ways: SecondFactorWay[] = [
    ...(passkeys > 0 ? ['passkey' as const] : []),
    ...(totp ? ['totp' as const] : []),
  ];
  return ways.length > 0 && recoveryCodesLeft > 0 ? [...ways, 'recovery_code'] : ways;
}

function isTooShortAlone(password: string): boolean {
  return Array.from(password.normalize('NFC')).length < LIMITS.passwordMinCodePoints;
}
