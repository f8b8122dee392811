import type { Locale } from '@rinjo/contract';
import type { LetterLook } from '../../tenancy/index.js';
import { enLetters } from './letters.en.js';
import { jaLetters } from './letters.ja.js';
import { type Letter, type LetterText, setLetter } from './letter.js';

export interface Addressee {
  readonly name: string;
  readonly tenant: string;
}

/** What each letter needs to know. */
export interface LetterFacts {
  readonly invitation: Addressee & { readonly inviter: string | null; readonly url: string };
  readonly reset: Addressee & { readonly url: string };
  readonly passwordChanged: Addressee;
  readonly emailChanged: Addressee & { readonly email: string };
}

/** The letters about accounts, each in the words of one language; `product` is what it is called there. */
export type AccountLetters = {
  readonly [K in keyof LetterFacts]: (of: LetterFacts[K], product: string) => LetterText;
};

const LETTERS: Readonly<Record<Locale, AccountLetters>> = { ja: jaLetters, en: enLetters };

/** A letter in the receiver's language. */
export function accountLetter<K extends keyof LetterFacts>(
  kind: K,
  locale: Locale,
  of: LetterFacts[K],
  look: LetterLook,
): Letter {
  const write: AccountLetters[K] = LETTERS[locale][kind];
  return setLetter(locale, write(of, look.product), look);
}
