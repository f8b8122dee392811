/** How somebody proved who they are; `recovery` is a code kept for the day the second factor is lost. */
export const SIGN_IN_METHODS = ['password', 'passkey', 'saml', 'recovery'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Why a sign-in was refused, for administrators; whoever tried is told nothing of it. */
export const SIGN_IN_REFUSALS = [
  'credentials',
  'throttled',
  'deactivated',
  'second_factor',
  'sso_required',
] as const;
export type SignInRefusal = (typeof SIGN_IN_REFUSALS)[number];
