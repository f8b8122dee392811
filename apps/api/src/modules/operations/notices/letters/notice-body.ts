import type { Locale } from '@rinjo/contract';
import type { NoticeNews } from '../post/notice-news.js';
import { endText } from './end-text.js';
import { incidentText } from './incident-text.js';
import { type LetterBody, maintenanceText, type Moment } from './maintenance-text.js';

/** Writes moments on clocks of a zone (IANA name); which one that is, is said where it is not Japan's. */
export const momentIn =
  (timeZone: string, locale: Locale): Moment =>
  (at) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
      new Date(at),
    ) + (timeZone === 'Asia/Tokyo' ? '' : ` (${timeZone})`);

/** What a letter says of the news, between its greeting and its link. */
export function bodyOf(locale: Locale, news: NoticeNews, at: Moment): LetterBody {
  switch (news.kind) {
    case 'maintenance':
      return maintenanceText(locale, news, at);
    case 'incident':
      return incidentText(locale, news, at);
    case 'end_of_service':
      return endText(locale, news, at);
  }
}
