import type { Locale } from '@rinjo/contract';
import { type Letter, setLetter } from '../../../identity/index.js';
import type { NoticeNews } from '../post/notice-news.js';
import { endText } from './end-text.js';
import { incidentText } from './incident-text.js';
import { type LetterBody, maintenanceText, type Moment } from './maintenance-text.js';

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
  const at = (moment: string): string =>
    new Intl.DateTimeFormat(locale, {
      ...{ dateStyle: 'full', timeStyle: 'short', timeZone },
    }).format(new Date(moment)) + (timeZone === 'Asia/Tokyo' ? '' : ` (${timeZone})`);
  const text = bodyOf(locale, news, at);
  const words = WORDS[locale];
  return setLetter(locale, {
    subject: text.subject,
    paragraphs: [words.hello(tenant), ...text.paragraphs],
    link: { label: words.link, url },
    after: [words.after],
  });
}

function bodyOf(locale: Locale, news: NoticeNews, at: Moment): LetterBody {
  switch (news.kind) {
    case 'maintenance':
      return maintenanceText(locale, news, at);
    case 'incident':
      return incidentText(locale, news, at);
    case 'end_of_service':
      return endText(locale, news, at);
  }
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
