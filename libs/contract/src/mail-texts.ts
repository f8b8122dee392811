import type { Locale } from './http/identity.js';

/** What the text of an invitation may name, as in `{{call}}`. */
export const MAIL_PLACEHOLDERS = ['guest', 'inviter', 'organization', 'call', 'start', 'until'] as const;
export type MailPlaceholder = (typeof MAIL_PLACEHOLDERS)[number];

/** What an organization writes in its mails itself; empty: as the product comes. */
export interface MailTexts {
  /** Instead of the product's words above the link of a guest. */
  readonly invitation: string;
  /** Below what a mail says, in each of them. */
  readonly signature: string;
}

/** In the language of whoever receives the mail. */
export type TenantMailTexts = Readonly<Record<Locale, MailTexts>>;

export const MAIL_TEXT_DEFAULTS: TenantMailTexts = {
  ja: { invitation: '', signature: '' },
  en: { invitation: '', signature: '' },
};

/** POST /tenant/mail-preview: an invitation to a call that nobody has planned. MAIL_PLACEHOLDER for a word that stands for nothing. */
export interface PreviewMail {
  readonly locale: Locale;
  readonly texts: MailTexts;
}
export interface MailPreview {
  readonly subject: string;
  /** Lines are divided by a line feed. */
  readonly text: string;
}
