import { BURN_RULES, type BurnRuleName, type Locale, type ServiceComponent } from '@rinjo/contract';
import { COMPONENT_NAMES } from '../ledger/incident-texts.js';

/** What whoever is on call is told. */
export interface AlertNews {
  readonly kind: 'down' | 'recovered' | 'test' | BurnRuleName;
  /** Of what is down or recovered. */
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

const ESCALATED = {
  ja: '10 分以内に引き受けた人がいないため、あなたにも知らせています。',
  en: 'Nobody has taken it within 10 minutes, so that you are told as well.',
} as const;

const hours = (minutes: number): string => String(minutes / 60);

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
          ...(escalated ? [ESCALATED.ja] : []),
          takeUrl,
        ].join('\n\n'),
      };
    case 'burn_fast':
    case 'burn_middle':
    case 'burn_slow':
      return {
        subject: `停止時間の消費が速すぎます（${host}）`,
        text: [
          `${host} の 1 か月分の許容停止時間が、想定の ${String(BURN_RULES[kind].rate)} 倍以上の速さで減っています（直近 ${hours(BURN_RULES[kind].longMin)} 時間）。`,
          ...(escalated ? [ESCALATED.ja] : []),
          `詳しく見る・引き受ける: ${url}/operator/response-times`,
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
          ...(escalated ? [ESCALATED.en] : []),
          takeUrl,
        ].join('\n\n'),
      };
    case 'burn_fast':
    case 'burn_middle':
    case 'burn_slow':
      return {
        subject: `Downtime is used up too fast (${host})`,
        text: [
          `The month's allowance of downtime of ${host} is being used up at ${String(BURN_RULES[kind].rate)} times the rate at which it lasts, or faster, over the last ${hours(BURN_RULES[kind].longMin)} h.`,
          ...(escalated ? [ESCALATED.en] : []),
          `See more, and take it: ${url}/operator/response-times`,
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
