import type { AccountLetters } from './account-letters.js';

const NO_REPLY = 'Replies to this address are not read.';

export const enLetters: AccountLetters = {
  invitation: ({ name, tenant, inviter, url }, product) => ({
    subject: `Invitation of ${tenant} to ${product}`,
    paragraphs: [
      `Dear ${name},`,
      inviter === null
        ? `${tenant} invites you to ${product}.`
        : `${inviter} of ${tenant} invites you to ${product}.`,
      `With ${product} you help people on site from afar, seeing what their camera shows. Open this link to begin.`,
    ],
    link: { label: 'Begin', url },
    after: [
      'The link works for 7 days and once. Give it to nobody else.',
      `${NO_REPLY} If you do not know what this is about, delete this mail.`,
    ],
  }),
  reset: ({ name, tenant, url }, product) => ({
    subject: `A new password for ${product}`,
    paragraphs: [
      `Dear ${name},`,
      `Somebody asked for a new password for your account at ${tenant}. Open this link to choose one.`,
    ],
    link: { label: 'Choose a new password', url },
    after: [
      'The link works for 30 minutes and once. Give it to nobody else.',
      'If it was not you, you need not do anything: your password stays. Tell your administrator if this happens again.',
      NO_REPLY,
    ],
  }),
  passwordChanged: ({ name, tenant }, product) => ({
    subject: `Your password for ${product} has changed`,
    paragraphs: [
      `Dear ${name},`,
      `The password of your account at ${tenant} has changed. All other devices are signed out.`,
      'If it was not you, tell your administrator at once.',
    ],
    link: null,
    after: [NO_REPLY],
  }),
  emailChanged: ({ name, tenant, email }, product) => ({
    subject: `Your address for ${product} has changed`,
    paragraphs: [
      `Dear ${name},`,
      `An administrator has changed the e-mail address of your account at ${tenant} to ${email}. Sign in with it from now on.`,
      'If this surprises you, tell your administrator at once.',
    ],
    link: null,
    after: [NO_REPLY],
  }),
};
