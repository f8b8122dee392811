import type { Locale } from '@rinjo/contract';
import { administratorsLetter, type PlainLetter } from '../identity/index.js';

export interface DisabledNotice {
  readonly tenant: string;
  /** Host of the receiver: its path may be a secret. */
  readonly host: string;
  readonly because: 'failing' | 'gone';
  readonly days: number;
  /** Where to look and to enable it again. */
  readonly page: string;
}

const ja = (of: DisabledNotice): PlainLetter =>
  administratorsLetter('ja', of.tenant, `Webhook を無効にしました（${of.host}）`, [
    of.because === 'gone'
      ? `${of.host} への Webhook は、受信側が「受信終了」（HTTP 410）と応答したため、無効にしました。`
      : `${of.host} への Webhook は、${of.days} 日間一度も届かなかったため、無効にしました。`,
    '以降の通知は送信されません。受信側を確認し、次のページで有効に戻してください。',
    '届かなかった通知は、同じページから期間を指定して再送できます。',
    '',
    of.page,
  ]);

const en = (of: DisabledNotice): PlainLetter =>
  administratorsLetter('en', of.tenant, `A webhook was disabled (${of.host})`, [
    of.because === 'gone'
      ? `The webhook to ${of.host} was disabled because the receiver answered that it is gone (HTTP 410).`
      : `The webhook to ${of.host} was disabled because no message has arrived for ${of.days} days.`,
    'Nothing more is sent to it. Check the receiver, then enable the webhook again on this page.',
    'Messages that did not arrive can be sent again from there, for a period that you choose.',
    '',
    of.page,
  ]);

const LETTERS: Readonly<Record<Locale, (of: DisabledNotice) => PlainLetter>> = { ja, en };

/** The letter to an administrator whose webhook was disabled. */
export const noticeLetter = (locale: Locale, of: DisabledNotice): PlainLetter => LETTERS[locale](of);
