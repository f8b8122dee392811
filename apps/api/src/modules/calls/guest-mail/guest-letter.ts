import type { Locale } from '@rinjo/contract';
import { type Letter, type LetterText, setLetter } from '../../identity/index.js';
import type { LetterLook } from '../../tenancy/index.js';
import { enGuestLetter } from './guest-letter.en.js';
import { jaGuestLetter } from './guest-letter.ja.js';

/** What the letter with a guest link says; times are written out already. */
export interface GuestLetter {
  readonly tenant: string;
  readonly inviter: string;
  readonly title: string;
  readonly guestName: string | null;
  readonly url: string;
  readonly startsAt: string | null;
  readonly expiresAt: string;
}

export interface GuestInvitation extends Omit<GuestLetter, 'startsAt' | 'expiresAt'> {
  readonly startsAt: Date | null;
  readonly expiresAt: Date;
  /** IANA name; the receiver may be in another one, so that the letter names it. */
  readonly timeZone: string;
}

const LETTERS: Readonly<Record<Locale, (letter: GuestLetter) => LetterText>> = {
  ja: jaGuestLetter,
  en: enGuestLetter,
};

/** The letter in the receiver's language, as the organization's letters look. */
export function guestLetter(
  locale: Locale,
  { startsAt, expiresAt, timeZone, ...rest }: GuestInvitation,
  look: LetterLook,
): Letter {
  const written = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  });
  const text = LETTERS[locale]({
    ...rest,
    startsAt: startsAt && written.format(startsAt),
    expiresAt: written.format(expiresAt),
  });
  return setLetter(locale, text, look);
}
