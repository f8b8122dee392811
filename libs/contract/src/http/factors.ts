/** How a caller can show again who they are. */
export const STEP_UP_WAYS = ['password', 'password_totp', 'passkey'] as const;
export type StepUpWay = (typeof STEP_UP_WAYS)[number];

/** GET /me/step-up */
export interface StepUpView {
  /** None: only signing in again helps, e.g. with an identity provider. */
  readonly ways: readonly StepUpWay[];
  /** Until when the last proof counts as fresh; in the past when it does not. */
  readonly freshUntil: string;
}

/** POST /me/step-up: the password, with a code of the authenticator app for people who have one. */
export interface StepUpWithPassword {
  readonly password: string;
  readonly code?: string;
}
