import type { Locale, SupportKind } from '@rinjo/contract';
import { type Letter, setLetter } from '../../../identity/index.js';

/** What a letter about a request says. What was written is read in the product alone. */
export type SupportNews =
  | { readonly to: 'desk'; readonly event: 'asked' | 'written'; readonly kind: SupportKind }
  | { readonly to: 'requester'; readonly event: 'replied' | 'closed' };

export interface SupportLetterFacts {
  readonly news: SupportNews;
  readonly tenant: string;
  readonly number: number;
  readonly subject: string;
  /** The page of the request. */
  readonly url: string;
}

type Text = Parameters<typeof setLetter>[1];

const KIND: Readonly<Record<Locale, Readonly<Record<SupportKind, string>>>> = {
  ja: { fault: '不具合', question: '質問' },
  en: { fault: 'Fault', question: 'Question' },
};

const ja = ({ news, tenant, number, subject, url }: SupportLetterFacts): Text => {
  const name = `No.${String(number)} ${subject}`;
  if (news.to === 'desk')
    return {
      subject: `［${KIND.ja[news.kind]}］${tenant} ${name}`,
      paragraphs: [
        news.event === 'asked'
          ? `${tenant} から新しいサポートの依頼が届きました。`
          : `${tenant} からサポートの依頼に書き込みがありました。`,
        `${KIND.ja[news.kind]}: ${name}`,
      ],
      link: { label: '依頼を開く', url },
      after: ['このメールには返信できません。返信は依頼の画面から行ってください。'],
    };
  return {
    subject: news.event === 'replied' ? `サポートからの返信: ${name}` : `サポートの依頼の終了: ${name}`,
    paragraphs: [
      news.event === 'replied'
        ? `依頼「${name}」にサポート窓口から返信がありました。`
        : `依頼「${name}」はサポート窓口で終了しました。続きがあるときは、依頼に書き込むと再開します。`,
    ],
    link: { label: '依頼を開く', url },
    after: ['このメールには返信できません。返信は依頼の画面から行ってください。'],
  };
};

const en = ({ news, tenant, number, subject, url }: SupportLetterFacts): Text => {
  const name = `No. ${String(number)} ${subject}`;
  const after = ['Replies to this mail are not read. Answer on the page of the request.'];
  if (news.to === 'desk')
    return {
      subject: `[${KIND.en[news.kind]}] ${tenant}, ${name}`,
      paragraphs: [
        news.event === 'asked'
          ? `${tenant} has sent a new request for help.`
          : `${tenant} has written to a request for help.`,
        `${KIND.en[news.kind]}: ${name}`,
      ],
      link: { label: 'Open the request', url },
      after,
    };
  return {
    subject: news.event === 'replied' ? `Reply of the support desk: ${name}` : `Request closed: ${name}`,
    paragraphs: [
      news.event === 'replied'
        ? `The support desk has replied to your request “${name}”.`
        : `The support desk has closed your request “${name}”. If there is more to say, write to it and it is open again.`,
    ],
    link: { label: 'Open the request', url },
    after,
  };
};

/** In the receiver's language. */
export const supportLetter = (locale: Locale, facts: SupportLetterFacts): Letter =>
  setLetter(locale, locale === 'ja' ? ja(facts) : en(facts));
