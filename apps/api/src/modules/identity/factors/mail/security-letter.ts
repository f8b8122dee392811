import type { Locale, LogAlertRule } from '@rinjo/contract';
import { enSecurityLetter } from './security-letter.en.js';
import { jaSecurityLetter } from './security-letter.ja.js';

/** What people are told of by mail, because somebody else may have done it. */
export type SecurityEvent =
  | { readonly kind: 'factor_added' | 'factor_removed'; readonly factor: 'passkey' | 'totp' }
  | { readonly kind: 'recovery_code_used'; readonly left: number }
  | { readonly kind: 'factors_reset' }
  /** The counter of this passkey went back. */
  | { readonly kind: 'passkey_copied'; readonly passkey: string }
  /** To all administrators. */
  | { readonly kind: 'break_glass_used'; readonly name: string; readonly address: string }
  /** To all administrators. */
  | { readonly kind: 'log_altered' }
  /** To all administrators: the log has fewer entries, or others, than were signed elsewhere. */
  | { readonly kind: 'log_rolled_back'; readonly size: number; readonly keptSize: number }
  /** To all administrators: a pattern in the log. `name` is empty unless it is about a user. */
  | {
      readonly kind: 'log_alert';
      readonly rule: LogAlertRule;
      readonly name: string;
      readonly address: string | null;
      readonly country: string | null;
      readonly count: number;
    };

export interface SecurityLetter {
  readonly event: SecurityEvent;
  readonly displayName: string;
  /** What the product is called there. */
  readonly product: string;
  /** When, written out with its time zone. */
  readonly at: string;
  /** Where the product is. */
  readonly url: string;
}

export interface Letter {
  readonly subject: string;
  /** Lines are divided by a line feed. */
  readonly text: string;
}

const LETTERS: Readonly<Record<Locale, (letter: SecurityLetter) => Letter>> = {
  ja: jaSecurityLetter,
  en: enSecurityLetter,
};

const ZONES: Readonly<Record<Locale, string>> = { ja: 'Asia/Tokyo', en: 'UTC' };

/** The letter in the receiver's language. */
export function securityLetter(
  locale: Locale,
  { at, ...rest }: Omit<SecurityLetter, 'at'> & { readonly at: Date },
): Letter {
  const written = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: ZONES[locale], timeZoneName: 'short' },
  });
  return LETTERS[locale]({ ...rest, at: written.format(at) });
}
