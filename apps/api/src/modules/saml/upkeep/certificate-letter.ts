import type { Locale } from '@rinjo/contract';
import type { Administrator } from '../metadata/metadata.repository.js';

export interface CertificateLetter {
  readonly receiver: Administrator;
  /** The connection's name. */
  readonly connection: string;
  readonly notAfter: Date;
  /** Whole days until then; negative afterwards. */
  readonly days: number;
  readonly url: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The letter in the language of whoever gets it. */
export const certificateLetter = (letter: CertificateLetter): Letter =>
  LETTERS[letter.receiver.locale](letter);

const LETTERS: Readonly<Record<Locale, (letter: CertificateLetter) => Letter>> = {
  ja: ({ receiver, connection, notAfter, days, url }) => ({
    subject:
      days < 0
        ? `Rinjo：シングルサインオン「${connection}」の証明書の有効期限が切れました`
        : `Rinjo：シングルサインオン「${connection}」の証明書の有効期限まであと${days}日です`,
    text: [
      `${receiver.displayName} 様`,
      '',
      days < 0
        ? `接続「${connection}」で使用しているIdP（IDプロバイダー）の署名証明書は、${dateOf(notAfter, 'ja')}に有効期限が切れました。`
        : `接続「${connection}」で使用しているIdP（IDプロバイダー）の署名証明書は、${dateOf(notAfter, 'ja')}に有効期限を迎えます。`,
      '期限が切れると、この接続ではサインインできなくなることがあります。',
      'IdPで新しい証明書を発行し、管理画面の「サインイン接続」でメタデータを更新してください。新旧の証明書は並行して使えるため、更新中もサインインできます。',
      '',
      url,
      '',
      'このメールは送信専用です。返信いただいてもお答えできません。',
    ].join('\n'),
  }),
  en: ({ receiver, connection, notAfter, days, url }) => ({
    subject:
      days < 0
        ? `Rinjo: the certificate of the sign-in connection “${connection}” has expired`
        : `Rinjo: the certificate of the sign-in connection “${connection}” expires in ${days} ${days === 1 ? 'day' : 'days'}`,
    text: [
      `Dear ${receiver.displayName},`,
      '',
      days < 0
        ? `The certificate that the identity provider of the connection “${connection}” signs with expired on ${dateOf(notAfter, 'en')}.`
        : `The certificate that the identity provider of the connection “${connection}” signs with expires on ${dateOf(notAfter, 'en')}.`,
      'After that, people may not be able to sign in with this connection.',
      'Make a new certificate at the identity provider, then update the metadata under “Sign-in connections” in the administration. Old and new certificate are accepted side by side, so nobody is interrupted.',
      '',
      url,
      '',
      'Replies to this address are not read.',
    ].join('\n'),
  }),
};

const ZONES = { ja: 'Asia/Tokyo', en: 'UTC' } as const;

const dateOf = (date: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: ZONES[locale] }).format(date);
