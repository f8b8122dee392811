import type { jaAccountLinks } from './ja-account-links';

export const enAccountLinks: typeof jaAccountLinks = {
  welcomeHeading: (tenant) => `Welcome to ${tenant}`,
  welcomeLead: 'Choose a name and a password to begin.',
  resetHeading: 'A new password',
  resetLead: (email) => `Choose a new password for ${email}. You will be signed out on all devices.`,
  email: 'E-mail',
  name: 'Name',
  password: 'Password',
  passwordHint: (min) => `At least ${String(min)} characters. Spaces and any script are fine.`,
  repeat: 'Password again',
  start: 'Begin',
  setPassword: 'Set password',
  sso: 'Continue with your organization’s account',
  ssoLead: 'People of this organization sign in with its own accounts.',
  or: 'or',
  invalidHeading: 'This link does not work',
  invalidText: 'It has expired, was used or was withdrawn. Ask for another one.',
  resetInvalidText: 'It has expired or was used already. Ask for another mail.',
  toSignIn: 'To sign-in',
  askAgain: 'Ask for another mail',
  forgot: 'Forgot your password?',
  forgotHeading: 'Reset your password',
  forgotLead:
    'Enter the ID of your organization and your e-mail address. We send a link to choose a new password.',
  tenant: 'Organization ID',
  send: 'Send mail',
  sentHeading: 'Look into your mail',
  sentText:
    'If there is such an account, a link is on its way. It may take a few minutes to arrive, and works for 30 minutes.',
  noMail: 'This installation sends no mail. Ask your administrator for a new password.',
  passwordSet: 'Your password is set. Sign in with it.',
};
