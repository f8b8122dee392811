import type { Locale } from '@rinjo/contract';
import { type Letter, setLetter, TO_ADMINISTRATORS } from '../../identity/index.js';
import { monthName } from './printing/monthly-words.js';

export interface MonthlyLetterFacts {
  readonly tenant: string;
  /** YYYY-MM */
  readonly month: string;
  /** The page with the list. */
  readonly url: string;
  /** Where these letters are ended. */
  readonly end: string;
}

/** Tells an administrator that the report of a month is there. What it says is not in the letter. */
export function monthlyLetter(locale: Locale, { tenant, month, url, end }: MonthlyLetterFacts): Letter {
  const name = monthName(month, locale);
  return setLetter(
    locale,
    locale === 'ja'
      ? {
          subject: `${tenant}：${name}の月次報告ができました`,
          paragraphs: [
            TO_ADMINISTRATORS.ja(tenant),
            `${name}の稼働率、障害、利用状況、保存容量などをまとめた月次報告ができました。日本語と英語の PDF をダウンロードできます。`,
          ],
          link: { label: '月次報告を見る', url },
          after: [`このお知らせの受け取りを止める: ${end}`],
        }
      : {
          subject: `${tenant}: the report of ${name} is ready`,
          paragraphs: [
            TO_ADMINISTRATORS.en(tenant),
            `The report of ${name} is ready: availability, incidents, use, storage and more, as a PDF in Japanese and English.`,
          ],
          link: { label: 'See the monthly reports', url },
          after: [`Stop these letters: ${end}`],
        },
  );
}
