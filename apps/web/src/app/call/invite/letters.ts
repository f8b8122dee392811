import type { Locale } from '@rinjo/contract';

/** What the texts that go with a link say. */
export interface Invitation {
  readonly tenant: string;
  readonly inviter: string;
  readonly title: string;
  readonly url: string;
  readonly expiresAt: string;
}

export interface Letter {
  readonly subject: string;
  /** For mail: lines are divided by a line feed. */
  readonly body: string;
  /** For what is paid by its length; the link comes after it. */
  readonly short: string;
}

/** The receiver may be in another time zone: it is named. */
const until = (locale: Locale, iso: string): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso));

/** What is sent, in the language of whoever receives it: both are at hand, whatever the page speaks. */
const LETTERS: Readonly<Record<Locale, (invitation: Invitation) => Letter>> = {
  ja: ({ tenant, inviter, title, url, expiresAt }) => ({
    subject: `通話「${title}」への招待`,
    body: [
      `${tenant} の ${inviter} です。`,
      `通話「${title}」にご参加ください。次のリンクを開くと参加できます。アプリは必要ありません。`,
      '',
      url,
      '',
      `有効期限: ${until('ja', expiresAt)}`,
    ].join('\n'),
    short: `通話「${title}」への招待です。`,
  }),
  en: ({ tenant, inviter, title, url, expiresAt }) => ({
    subject: `Invitation to the call “${title}”`,
    body: [
      `${inviter} of ${tenant} invites you to the call “${title}”.`,
      'Open this link to join. You do not need to install anything.',
      '',
      url,
      '',
      `It works until ${until('en', expiresAt)}.`,
    ].join('\n'),
    short: `You are invited to the call “${title}”.`,
  }),
};

export const letterOf = (locale: Locale, invitation: Invitation): Letter => LETTERS[locale](invitation);

/** RFC 6068: lines end with CRLF. The receiver is chosen in the mail program. */
export function mailLink({ subject, body }: Letter): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

/**
 * RFC 5724 writes `sms:?body=`, as Android reads it; Apple's Messages wants `&` before the body. Null on devices that
 * send none.
 */
export function smsLink(text: string, userAgent: string): string | null {
  const body = `body=${encodeURIComponent(text)}`;
  if (/iPhone|iPad|iPod|Macintosh/u.test(userAgent)) return `sms:&${body}`;
  return userAgent.includes('Android') ? `sms:?${body}` : null;
}
