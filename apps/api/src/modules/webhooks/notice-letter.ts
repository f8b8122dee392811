import type { Locale } from '@rinjo/contract';

export interface DisabledNotice {
  readonly tenant: string;
  /** Host of the receiver: its path may be a secret. */
  readonly host: string;
  readonly because: 'failing' | 'gone';
  readonly days: number;
  /** Where to look and to enable it again. */
  readonly page: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

const ja = (of: DisabledNotice): Letter => ({
  subject: `Webhook を無効にしました（${of.host}）`,
  text: [
    `${of.tenant} の管理者の方へ`,
    '',
    of.because === 'gone'
      ? `${of.host} への Webhook は、受信側が「受信終了」（HTTP 410）と応答したため、無効にしました。`
      : `${of.host} への Webhook は、${of.days} 日間一度も届かなかったため、無効にしました。`,
    '以降の通知は送信されません。受信側を確認し、次のページで有効に戻してください。',
    '届かなかった通知は、同じページから期間を指定して再送できます。',
    '',
    of.page,
    '',
    'このメールには返信できません。',
  ].join('\n'),
});

const en = (of: DisabledNotice): Letter => ({
  subject: `A webhook was disabled (${of.host})`,
  text: [
    `To the administrators of ${of.tenant}`,
    '',
    of.because === 'gone'
      ? `The webhook to ${of.host} was disabled because the receiver answered that it is gone (HTTP 410).`
      : `The webhook to ${of.host} was disabled because no message has arrived for ${of.days} days.`,
    'Nothing more is sent to it. Check the receiver, then enable the webhook again on this page.',
    'Messages that did not arrive can be sent again from there, for a period that you choose.',
    '',
    of.page,
    '',
    'Replies to this address are not read.',
  ].join('\n'),
});

const LETTERS: Readonly<Record<Locale, (of: DisabledNotice) => Letter>> = { ja, en };

/** The letter to an administrator whose webhook was disabled. */
export const noticeLetter = (locale: Locale, of: DisabledNotice): Letter => LETTERS[locale](of);
