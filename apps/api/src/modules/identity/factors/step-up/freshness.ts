import { LIMITS, type SessionFactor, type StepUpWay, type UserFactorsView } from '@rinjo/contract';
import type { Freshness } from '../../../../platform/access/step-ups.port.js';
import { waysOf } from '../second-step.js';

/** More than a password: two things at once, or somebody else's word that there were. */
const STRONG: readonly SessionFactor[] = ['totp', 'recovery_code', 'passkey', 'saml'];

/**
 * Whether what a session has seen is enough for a dangerous request: the last factor is younger than LIMITS.stepUpS, and
 * people who have a second factor have shown it in this session. Who needs one and has none is `unenrolled`.
 */
export function freshnessOf(
  session: { readonly factors: readonly SessionFactor[]; readonly authenticatedAt: Date },
  state: UserFactorsView,
  now: Date,
): Freshness {
  const isStrong = session.factors.some((factor) => STRONG.includes(factor));
  if (now.getTime() - session.authenticatedAt.getTime() >= LIMITS.stepUpS * 1000) return 'stale';
  if (isStrong) return 'fresh';
  if (waysOf(state).length > 0) return 'stale';
  return state.required ? 'unenrolled' : 'fresh';
}

/** How somebody can show again who they are: with what they have, and never with less than two things if they have two. */
export function stepUpWays(
  state: UserFactorsView,
  has: { readonly password: boolean; readonly provider: boolean },
): StepUpWay[] {
  const ways: StepUpWay[] = [
    ...(state.passkeys > 0 ? ['passkey' as const] : []),
    ...(has.provider ? ['saml' as const] : []),
  ];
  if (!has.password) return ways;
  if (state.totp) return [...ways, 'password_totp'];
  return state.passkeys > 0 ? ways : [...ways, 'password'];
}
