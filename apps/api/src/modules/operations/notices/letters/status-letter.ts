import type { Locale } from '@rinjo/contract';
import { type Letter, setLetter } from '../../../identity/index.js';
import type { NoticeNews } from '../post/notice-news.js';
import { bodyOf, momentIn } from './notice-body.js';

const ZONE = 'Asia/Tokyo';

/** Asks whoever has an address whether they want news of the status page. */
export const confirmationLetter = (locale: Locale, url: string): Letter =>
  setLetter(
    locale,
    locale === 'ja'
      ? {
          subject: '状態ページの更新をメールで受け取る（確認）',
          paragraphs: [
            'この宛先で、障害と計画停止のお知らせを受け取りますか。24 時間以内に確認してください。',
          ],
          link: { label: '受け取る', url },
          after: ['心当たりがなければ、何もしないでください。登録されません。'],
        }
      : {
          subject: 'News of the status page by mail: please confirm',
          paragraphs: [
            'Do you want news of incidents and planned work at this address? Confirm within 24 hours.',
          ],
          link: { label: 'Yes, send them', url },
          after: ['If you have not asked for this, do nothing: you are not on the list.'],
        },
  );

/** News of the status page. @param end the link that ends them */
export function subscribersLetter(locale: Locale, news: NoticeNews, page: string, end: string): Letter {
  const { subject, paragraphs } = bodyOf(locale, news, momentIn(ZONE, locale));
  return setLetter(locale, {
    subject,
    paragraphs,
    link: { label: locale === 'ja' ? '稼働状況を見る' : 'See the status of the service', url: page },
    after: [locale === 'ja' ? `受け取りをやめる: ${end}` : `Stop these letters: ${end}`],
  });
}
