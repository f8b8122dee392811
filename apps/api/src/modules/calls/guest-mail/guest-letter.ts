import type { Locale } from '@rinjo/contract';
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

export interface Letter {
  readonly subject: string;
  /** Lines are divided by a line feed. */
  readonly text: string;
}

export interface GuestInvitation extends Omit<GuestLetter, 'startsAt' | 'expiresAt'> {
  readonly startsAt: Date | null;
  readonly expiresAt: Date;
  /** IANA name; the receiver may be in another one, so that the letter names it. */
  readonly timeZone: string;
}

const LETTERS: Readonly<Record<Locale, (letter: GuestLetter) => Letter>> = {
  ja: jaGuestLetter,
  en: enGuestLetter,
};

/** The letter in the receiver's language. Its subject is one line, whatever the call is called. */
export function guestLetter(
  locale: Locale,
  { startsAt, expiresAt, timeZone, ...rest }: GuestInvitation,
): Letter {
  const written = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  });
  const letter = LETTERS[locale]({
    ...rest,
    title: oneLine(rest.title),
    startsAt: startsAt && written.format(startsAt),
    expiresAt: written.format(expiresAt),
  });
  return { ...letter, subject: oneLine(letter.subject) };
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
