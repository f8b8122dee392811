import type { Locale } from '@rinjo/contract';
import { type Letter, setLetter, TO_ADMINISTRATORS, UNANSWERED } from '../../identity/index.js';
import type { Grant } from './grant.js';

/** What an administrator is told. */
export type AccessNews =
  { readonly kind: 'asked' | 'emergency' } | { readonly kind: 'began'; readonly until: Date };

export interface AccessLetterFacts {
  readonly grant: Pick<Grant, 'operatorName' | 'reason' | 'scope' | 'minutes'>;
  readonly news: AccessNews;
  readonly tenant: string;
  /** Where it is answered or ended. */
  readonly url: string;
}

const utc = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const ja = ({ grant, news, tenant, url }: AccessLetterFacts): Parameters<typeof setLetter>[1] => {
  const what =
    grant.scope === 'content'
      ? '一覧、設定、ログ、および保存データの中身'
      : '一覧、設定、ログ（保存データの中身は含みません）';
  const facts = [`理由: ${grant.reason}`, `見られるもの: ${what}`, `時間: ${String(grant.minutes)} 分まで`];
  const after = ['閲覧はすべて、組織の操作ログに即時に記録されます。', UNANSWERED.ja];
  switch (news.kind) {
    case 'asked':
      return {
        subject: `サービスの運用者が ${tenant} の閲覧を申請しています`,
        paragraphs: [
          TO_ADMINISTRATORS.ja(tenant),
          `サービスの運用者 ${grant.operatorName} が、${tenant} のデータの閲覧を申請しています。承認するまで何も見られません。`,
          ...facts,
        ],
        link: { label: '承認または却下する', url },
        after,
      };
    case 'emergency':
      return {
        subject: `緊急: サービスの運用者が ${tenant} の閲覧を求めています`,
        paragraphs: [
          TO_ADMINISTRATORS.ja(tenant),
          `サービスの運用者 ${grant.operatorName} が、緊急として ${tenant} のデータの閲覧を求めています。ほかの運用者 2 名が承認すると、組織の承認なしに閲覧が始まります。いつでも中止できます。`,
          ...facts,
        ],
        link: { label: '内容を確認する', url },
        after,
      };
    case 'began':
      return {
        subject: `緊急: サービスの運用者が ${tenant} の閲覧を開始しました`,
        paragraphs: [
          TO_ADMINISTRATORS.ja(tenant),
          `運用者 2 名の承認により、サービスの運用者 ${grant.operatorName} が ${tenant} のデータを閲覧できるようになりました（${utc(news.until)} まで）。いつでも終了できます。`,
          ...facts,
        ],
        link: { label: '確認する・終了する', url },
        after,
      };
  }
};

const en = ({ grant, news, tenant, url }: AccessLetterFacts): Parameters<typeof setLetter>[1] => {
  const what =
    grant.scope === 'content'
      ? 'lists, settings, logs, and the contents of what is kept'
      : 'lists, settings and logs, not the contents of what is kept';
  const facts = [
    `Reason: ${grant.reason}`,
    `To be seen: ${what}`,
    `Time: ${String(grant.minutes)} minutes at most`,
  ];
  const after = ['Everything that is looked at is in your organization’s own log at once.', UNANSWERED.en];
  switch (news.kind) {
    case 'asked':
      return {
        subject: `An operator of the service asks for access to ${tenant}`,
        paragraphs: [
          TO_ADMINISTRATORS.en(tenant),
          `${grant.operatorName}, an operator of the service, asks to look at data of ${tenant}. Nothing can be seen until you approve.`,
          ...facts,
        ],
        link: { label: 'Approve or refuse', url },
        after,
      };
    case 'emergency':
      return {
        subject: `Emergency: an operator of the service wants access to ${tenant}`,
        paragraphs: [
          TO_ADMINISTRATORS.en(tenant),
          `${grant.operatorName}, an operator of the service, says that it is an emergency and wants to look at data of ${tenant}. When two other operators approve, access begins without your approval. You can stop it at any time.`,
          ...facts,
        ],
        link: { label: 'See what it is about', url },
        after,
      };
    case 'began':
      return {
        subject: `Emergency: an operator of the service has access to ${tenant}`,
        paragraphs: [
          TO_ADMINISTRATORS.en(tenant),
          `Two operators have approved: ${grant.operatorName}, an operator of the service, can look at data of ${tenant} until ${utc(news.until)}. You can end it at any time.`,
          ...facts,
        ],
        link: { label: 'See it, or end it', url },
        after,
      };
  }
};

/** The letter to an administrator about an operator's access. */
export const accessLetter = (locale: Locale, of: AccessLetterFacts): Letter =>
  setLetter(locale, { ja, en }[locale](of));
