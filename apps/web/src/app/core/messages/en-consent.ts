import type { jaConsent } from './ja-consent';

/** What people agree to before a call. */
export const enConsent: typeof jaConsent = {
  heading: 'Before you join',
  by: (tenant) => `From ${tenant}`,
  agree: 'I have read this and agree',
  missing: 'To join, please read this and agree.',
  changed: 'The text has changed. Please read it again.',
  join: 'Agree and join',
  decline: 'Do not join',
};
