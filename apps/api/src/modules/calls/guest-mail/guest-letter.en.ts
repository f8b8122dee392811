import type { LetterText } from '../../identity/index.js';
import type { GuestLetter } from './guest-letter.js';

export const enGuestLetter = (of: GuestLetter): LetterText => ({
  subject: `Invitation to the call “${of.title}”`,
  paragraphs: [
    ...(of.guestName === null ? [] : [`Dear ${of.guestName},`]),
    `${of.inviter} of ${of.tenant} invites you to the call “${of.title}”.`,
    'Open this link to join. You need no app and no account.',
  ],
  link: { label: 'Join the call', url: of.url },
  after: [
    ...(of.startsAt === null ? [] : [`It is planned for ${of.startsAt}.`]),
    `The link works until ${of.expiresAt}.`,
    'Replies to this address are not read. If you do not know what this is about, delete this mail.',
  ],
});
