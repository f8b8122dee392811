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
  /** Where letters like this one are ended; null: nobody can do without them. */
  readonly end: string | null;
}

/** The letter to an administrator of an organization about the service. */
export function noticeLetter(locale: Locale, { news, tenant, timeZone, url, end }: LetterFacts): Letter {
  const text = bodyOf(locale, news, momentIn(timeZone, locale));
  const words = WORDS[locale];
  return setLetter(locale, {
    subject: text.subject,
    paragraphs: [words.hello(tenant), ...text.paragraphs],
    link: { label: words.link, url },
    after: end === null ? [words.after] : [words.some, words.end(end)],
  });
}

interface Words {
  readonly hello: (tenant: string) => string;
  readonly link: string;
  readonly after: string;
  readonly some: string;
  readonly end: (url: string) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ja: {
    hello: (tenant) => `${tenant} の管理者の方へ`,
    link: '稼働状況を見る',
    after: 'このメールは、組織の管理者全員に送っています。返信はできません。',
    some: 'このメールは、受け取りを止めていない管理者に送っています。返信はできません。',
    end: (url) => `障害のお知らせの受け取りを止める: ${url}`,
  },
  en: {
    hello: (tenant) => `To the administrators of ${tenant}`,
    link: 'See the status of the service',
    after:
      'This letter goes to all administrators of the organization. Replies to this address are not read.',
    some: 'This letter goes to the administrators who have not stopped such letters. Replies to this address are not read.',
    end: (url) => `Stop letters about incidents: ${url}`,
  },
};
