import type { Locale, MaintenanceEvent } from '@rinjo/contract';
import type { MaintenanceNews } from '../post/notice-news.js';

/** What a letter says between its greeting and its link. */
export interface LetterBody {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Writes a moment as people read it. */
export type Moment = (at: string) => string;

type Words = Readonly<
  Record<MaintenanceEvent, { readonly subject: (day: string) => string; readonly lead: string }>
>;

const JA: Words = {
  announced: {
    subject: (day) => `計画停止のお知らせ（${day}）`,
    lead: '次の日時に、サービスの作業を行います。',
  },
  changed: {
    subject: (day) => `計画停止の変更のお知らせ（${day}）`,
    lead: 'お知らせした作業の内容が、次のように変わりました。',
  },
  cancelled: { subject: (day) => `計画停止の中止（${day}）`, lead: '次の作業は中止しました。' },
  reminder_days: {
    subject: (day) => `計画停止の 7 日前のお知らせ（${day}）`,
    lead: '7 日以内に、次の作業を行います。',
  },
  reminder_business_days: {
    subject: (day) => `計画停止の 3 営業日前のお知らせ（${day}）`,
    lead: '3 営業日以内に、次の作業を行います。',
  },
  reminder_hour: {
    subject: (day) => `まもなく計画停止（${day}）`,
    lead: '1 時間以内に、次の作業を始めます。通話中の方は、ご注意ください。',
  },
  completed: { subject: (day) => `作業の完了（${day}）`, lead: '次の作業は終わりました。' },
};

const EN: Words = {
  announced: {
    subject: (day) => `Planned maintenance: ${day}`,
    lead: 'We will work on the service at the following time.',
  },
  changed: {
    subject: (day) => `Planned maintenance has changed: ${day}`,
    lead: 'The work that was announced has changed as follows.',
  },
  cancelled: {
    subject: (day) => `Planned maintenance cancelled: ${day}`,
    lead: 'The following work was cancelled.',
  },
  reminder_days: {
    subject: (day) => `Planned maintenance within 7 days: ${day}`,
    lead: 'The following work begins within 7 days.',
  },
  reminder_business_days: {
    subject: (day) => `Planned maintenance within 3 business days: ${day}`,
    lead: 'The following work begins within 3 business days.',
  },
  reminder_hour: {
    subject: (day) => `Planned maintenance begins soon: ${day}`,
    lead: 'The following work begins within an hour. Calls that are under way then may be interrupted.',
  },
  completed: { subject: (day) => `Maintenance completed: ${day}`, lead: 'The following work is over.' },
};

const URGENT = {
  ja: { subject: (day: string) => `緊急の作業のお知らせ（${day}）`, lead: '緊急の作業を行います。' },
  en: {
    subject: (day: string) => `Urgent maintenance: ${day}`,
    lead: 'We have to work on the service urgently.',
  },
} as const;

/** What a letter says of work on the service. */
export function maintenanceText(locale: Locale, news: MaintenanceNews, at: Moment): LetterBody {
  const isUrgent = news.emergency && news.event === 'announced';
  const words = isUrgent ? URGENT[locale] : { ja: JA, en: EN }[locale][news.event];
  const [from, to] = [at(news.plannedStart), at(news.plannedEnd)];
  return {
    subject: words.subject(from),
    paragraphs: [
      words.lead,
      locale === 'ja' ? `日時: ${from} から ${to} まで` : `From ${from} to ${to}`,
      ...news[locale].split('\n').filter((line) => line.trim() !== ''),
    ],
  };
}
