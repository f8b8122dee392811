import type { EndNoticeEvent, Locale } from '@rinjo/contract';
import type { EndNews } from '../post/notice-news.js';
import type { LetterBody, Moment } from './maintenance-text.js';

const SUBJECTS: Readonly<Record<Locale, Readonly<Record<EndNoticeEvent, (day: string) => string>>>> = {
  ja: {
    announced: (day) => `サービス終了のお知らせ（${day}）`,
    moved: (day) => `サービス終了の延期のお知らせ（${day}）`,
    reminder: (day) => `サービス終了の再度のお知らせ（${day}）`,
  },
  en: {
    announced: (day) => `The service will end: ${day}`,
    moved: (day) => `The end of the service was put off: ${day}`,
    reminder: (day) => `Reminder: the service will end on ${day}`,
  },
};

/** What a letter says of the end of the service. */
export function endText(locale: Locale, news: EndNews, at: Moment): LetterBody {
  const day = at(news.endsAt);
  return {
    subject: SUBJECTS[locale][news.event](day),
    paragraphs: [
      locale === 'ja' ? `${day} に、このサービスを終了します。` : `This service ends on ${day}.`,
      ...news[locale].split('\n').filter((line) => line.trim() !== ''),
      locale === 'ja'
        ? '管理者は、いつでもすべてのデータを書き出せます。終了後は閲覧と書き出しのみとなり、その期間が過ぎると、鍵とデータを消去して証明書をお渡しします。'
        : 'Administrators can export all data at any time. After the end everything can be read and exported for a while; then keys and data are erased, and you get a certificate.',
    ],
  };
}
