import type { Locale } from '@rinjo/contract';
import { type Letter, type LetterText, paragraphsOf, setLetter } from '../../identity/index.js';
import { filled, type LetterLook } from '../../tenancy/index.js';
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
  const of = {
    ...rest,
    startsAt: startsAt && written.format(startsAt),
    expiresAt: written.format(expiresAt),
  };
  const text = LETTERS[locale](of);
  const own = look.texts[locale].invitation;
  return setLetter(locale, own === '' ? text : { ...text, paragraphs: ownWords(locale, own, of) }, look);
}

/** Where nobody in particular is invited, or the call has no time. */
const UNKNOWN: Readonly<Record<Locale, { readonly guest: string; readonly start: string }>> = {
  ja: { guest: 'ご担当者', start: '未定' },
  en: { guest: 'colleague', start: 'no fixed time' },
};

/** What the organization says above the link; the link and until when it works are said in any case. */
function ownWords(locale: Locale, text: string, of: GuestLetter): readonly (readonly string[])[] {
  const values = {
    ...{ guest: of.guestName ?? UNKNOWN[locale].guest, inviter: of.inviter, organization: of.tenant },
    ...{ call: of.title, start: of.startsAt ?? UNKNOWN[locale].start, until: of.expiresAt },
  };
  return paragraphsOf(filled(text, values));
}
