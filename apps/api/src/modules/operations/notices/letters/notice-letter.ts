import type { Locale } from '@rinjo/contract';
import { type Letter, setLetter } from '../../../identity/index.js';
import type { NoticeNews } from '../post/notice-news.js';
import { bodyOf, momentIn } from './notice-body.js';

export interface LetterFacts {
  readonly news: NoticeNews;
  readonly tenant: string;
  /** IANA name of the zone that the organization works in. */
  readonly timeZone: string;
  /** The status page. */
  readonly url: string;
}

/** The letter to an administrator of an organization about the service. */
export function noticeLetter(locale: Locale, { news, tenant, timeZone, url }: LetterFacts): Letter {
  const text = bodyOf(locale, news, momentIn(timeZone, locale));
  const words = WORDS[locale];
  return setLetter(locale, {
    subject: text.subject,
    paragraphs: [words.hello(tenant), ...text.paragraphs],
    link: { label: words.link, url },
    after: [words.after],
  });
}

const WORDS: Readonly<
  Record<Locale, { hello: (tenant: string) => string; readonly link: string; readonly after: string }>
> = {
  ja: {
    hello: (tenant) => `${tenant} の管理者の方へ`,
    link: '稼働状況を見る',
    after: 'このメールは、組織の管理者全員に送っています。返信はできません。',
  },
  en: {
    hello: (tenant) => `To the administrators of ${tenant}`,
    link: 'See the status of the service',
    after:
      'This letter goes to all administrators of the organization. Replies to this address are not read.',
  },
};
