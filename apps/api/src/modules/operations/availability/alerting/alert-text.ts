import type { Locale, ServiceComponent } from '@rinjo/contract';
import { COMPONENT_NAMES } from '../ledger/incident-texts.js';

/** What whoever is on call is told. */
export interface AlertNews {
  readonly kind: 'down' | 'recovered' | 'test';
  /** Empty for a test. */
  readonly components: readonly ServiceComponent[];
  /** When it began; for a test, when it was sent. */
  readonly since: Date;
  /** Of the service. */
  readonly url: string;
  /** The reason that probes gave, e.g. `ECONNREFUSED`; empty for none. */
  readonly code: string;
  /** Nobody before has taken it. */
  readonly escalated: boolean;
}

export interface AlertText {
  readonly subject: string;
  readonly text: string;
}

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

const ja = ({ kind, components, since, url, code, escalated }: AlertNews): AlertText => {
  const { host } = new URL(url);
  const names = components.map((component) => COMPONENT_NAMES[component].ja).join('、');
  const takeUrl = `引き受ける: ${url}/operator/incidents`;
  switch (kind) {
    case 'down':
      return {
        subject: `障害: ${names}（${host}）`,
        text: [
          `${host} の「${names}」が ${utc(since)} から利用できません。`,
          ...(code === '' ? [] : [`監視の結果: ${code}`]),
          ...(escalated ? ['10 分以内に引き受けた人がいないため、あなたにも知らせています。'] : []),
          takeUrl,
        ].join('\n\n'),
      };
    case 'recovered':
      return { subject: `復旧: ${names}（${host}）`, text: `${host} の「${names}」は復旧しました。` };
    case 'test':
      return {
        subject: `通知の試験（${host}）`,
        text: `障害ではありません。障害のときに通知が届くことを毎日確かめています（${utc(since)}）。`,
      };
  }
};

const en = ({ kind, components, since, url, code, escalated }: AlertNews): AlertText => {
  const { host } = new URL(url);
  const names = components.map((component) => COMPONENT_NAMES[component].en).join(', ');
  const takeUrl = `Take it: ${url}/operator/incidents`;
  switch (kind) {
    case 'down':
      return {
        subject: `Down: ${names} (${host})`,
        text: [
          `“${names}” of ${host} has not been available since ${utc(since)}.`,
          ...(code === '' ? [] : [`What the probe says: ${code}`]),
          ...(escalated ? ['Nobody has taken it within 10 minutes, so that you are told as well.'] : []),
          takeUrl,
        ].join('\n\n'),
      };
    case 'recovered':
      return { subject: `Recovered: ${names} (${host})`, text: `“${names}” of ${host} works again.` };
    case 'test':
      return {
        subject: `Test of alerts (${host})`,
        text: `Nothing is wrong. This comes every day to see that alerts arrive (${utc(since)}).`,
      };
  }
};

export const alertText = (locale: Locale, news: AlertNews): AlertText =>
  locale === 'ja' ? ja(news) : en(news);
