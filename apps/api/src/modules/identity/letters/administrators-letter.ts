import type { Locale } from '@rinjo/contract';

/** A letter that is text alone. */
export interface PlainLetter {
  readonly subject: string;
  readonly text: string;
}

/** How a letter to the administrators of an organization begins. */
export const TO_ADMINISTRATORS: Readonly<Record<Locale, (tenant: string) => string>> = {
  ja: (tenant) => `${tenant} の管理者の方へ`,
  en: (tenant) => `To the administrators of ${tenant}`,
};

/** How a letter ends that nobody can answer. */
export const UNANSWERED: Readonly<Record<Locale, string>> = {
  ja: 'このメールには返信できません。',
  en: 'Replies to this address are not read.',
};

/** A letter that nobody can answer. */
export const unansweredLetter = (locale: Locale, subject: string, lines: readonly string[]): PlainLetter => ({
  subject,
  text: [...lines, '', UNANSWERED[locale]].join('\n'),
});

/** A letter to one of the administrators of an organization. */
export const administratorsLetter = (
  locale: Locale,
  tenant: string,
  subject: string,
  lines: readonly string[],
): PlainLetter => unansweredLetter(locale, subject, [TO_ADMINISTRATORS[locale](tenant), '', ...lines]);
