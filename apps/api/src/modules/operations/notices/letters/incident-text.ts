import type { IncidentStage, Locale } from '@rinjo/contract';
import { COMPONENT_NAMES } from '../../availability/index.js';
import type { IncidentNews } from '../post/notice-news.js';
import type { LetterBody, Moment } from './maintenance-text.js';

const STAGES: Readonly<Record<Locale, Readonly<Record<IncidentStage, string>>>> = {
  ja: {
    ...{ detected: '障害', cause: '障害の原因', forecast: '復旧の見込み', recovered: '復旧' },
    postmortem: '障害の事後報告',
  },
  en: {
    ...{
      detected: 'Incident',
      cause: 'Incident, cause',
      forecast: 'Incident, forecast',
      recovered: 'Recovered',
    },
    postmortem: 'Incident, post-mortem',
  },
};

/** What a letter says of an incident. */
export function incidentText(locale: Locale, news: IncidentNews, at: Moment): LetterBody {
  const names = news.components.map((component) => COMPONENT_NAMES[component][locale]);
  const list = names.join(locale === 'ja' ? '、' : ', ');
  const stage = STAGES[locale][news.event];
  return {
    subject: `${stage}: ${list}`,
    paragraphs: [
      locale === 'ja' ? `発生: ${at(news.openedAt)}` : `Began: ${at(news.openedAt)}`,
      ...news[locale].flatMap((text) => text.split('\n').filter((line) => line.trim() !== '')),
      ...(news.forecastAt === null
        ? []
        : [
            locale === 'ja'
              ? `復旧の見込み: ${at(news.forecastAt)}`
              : `Expected to be over: ${at(news.forecastAt)}`,
          ]),
    ],
  };
}
