import type { Locale } from '@rinjo/contract';
import { type Letter, setLetter, TO_ADMINISTRATORS, UNANSWERED } from '../../../identity/index.js';

/** What an administrator is told about the whole of their organization. */
export type LifeNews =
  | { readonly kind: 'cancelled'; readonly eraseAt: Date }
  | { readonly kind: 'reminder'; readonly eraseAt: Date; readonly days: number }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'suspended'; readonly reason: string }
  | { readonly kind: 'trial_over' };

export interface LifeLetterFacts {
  readonly news: LifeNews;
  readonly tenant: string;
  /** IANA name of the zone that the organization works in. */
  readonly timeZone: string;
  /** The page of the cancellation. */
  readonly url: string;
}

type Text = Parameters<typeof setLetter>[1];

const day = (at: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);

const ja = ({ news, tenant, timeZone, url }: LifeLetterFacts): Text => {
  const hello = TO_ADMINISTRATORS.ja(tenant);
  const after = [UNANSWERED.ja];
  const link = (label: string): Text['link'] => ({ label, url });
  switch (news.kind) {
    case 'cancelled':
      return {
        subject: `${tenant} は解約されました`,
        paragraphs: [
          hello,
          `${tenant} の契約は解約されました。これより閲覧と書き出しのみが可能です。`,
          `${day(news.eraseAt, timeZone, 'ja')} に、鍵とすべてのデータを消去します。消去後は元に戻せません。`,
          'それまでは、データの書き出しと解約の取り消しができます。',
        ],
        link: link('解約の内容を確認する'),
        after,
      };
    case 'reminder':
      return {
        subject: `${tenant} のデータは ${String(news.days)} 日後までに消去されます`,
        paragraphs: [
          hello,
          `解約された ${tenant} の鍵とすべてのデータを、${day(news.eraseAt, timeZone, 'ja')} に消去します。消去後は元に戻せません。`,
          '必要なデータは、それまでに書き出してください。',
        ],
        link: link('書き出す・解約を取り消す'),
        after,
      };
    case 'withdrawn':
      return {
        subject: `${tenant} の解約は取り消されました`,
        paragraphs: [hello, `${tenant} の解約は取り消されました。データは消去されません。`],
        link: link('確認する'),
        after,
      };
    case 'suspended':
      return {
        subject: `${tenant} の利用は停止されました`,
        paragraphs: [
          hello,
          `サービスの運用者が ${tenant} の利用を停止しました。データは保たれています。`,
          `理由: ${news.reason}`,
        ],
        link: null,
        after,
      };
    case 'trial_over':
      return {
        subject: `${tenant} の試用期間は終了しました`,
        paragraphs: [
          hello,
          `${tenant} の試用期間が終了したため、利用を停止しました。データは保たれています。続けて利用するには、サービスの運用者にご連絡ください。`,
        ],
        link: null,
        after,
      };
  }
};

const en = ({ news, tenant, timeZone, url }: LifeLetterFacts): Text => {
  const hello = TO_ADMINISTRATORS.en(tenant);
  const after = [UNANSWERED.en];
  const link = (label: string): Text['link'] => ({ label, url });
  switch (news.kind) {
    case 'cancelled':
      return {
        subject: `The contract of ${tenant} was cancelled`,
        paragraphs: [
          hello,
          `The contract of ${tenant} was cancelled. From now on everything can be read and exported, and nothing can be changed.`,
          `On ${day(news.eraseAt, timeZone, 'en')} its keys and all of its data are erased. Nothing brings them back after that.`,
          'Until then you can export your data and withdraw the cancellation.',
        ],
        link: link('See the cancellation'),
        after,
      };
    case 'reminder':
      return {
        subject: `The data of ${tenant} is erased in ${news.days === 1 ? 'a day' : `${String(news.days)} days`} at the latest`,
        paragraphs: [
          hello,
          `The contract of ${tenant} was cancelled. On ${day(news.eraseAt, timeZone, 'en')} its keys and all of its data are erased. Nothing brings them back after that.`,
          'Export what you need until then.',
        ],
        link: link('Export, or withdraw the cancellation'),
        after,
      };
    case 'withdrawn':
      return {
        subject: `The cancellation of ${tenant} was withdrawn`,
        paragraphs: [hello, `The cancellation of ${tenant} was withdrawn. Its data is not erased.`],
        link: link('See it'),
        after,
      };
    case 'suspended':
      return {
        subject: `${tenant} was suspended`,
        paragraphs: [
          hello,
          `The operator of the service has suspended ${tenant}. Its data is kept.`,
          `Reason: ${news.reason}`,
        ],
        link: null,
        after,
      };
    case 'trial_over':
      return {
        subject: `The trial of ${tenant} is over`,
        paragraphs: [
          hello,
          `The trial of ${tenant} is over, so that it was suspended. Its data is kept. To go on, ask the operator of the service.`,
        ],
        link: null,
        after,
      };
  }
};

/** The letter to an administrator about the whole of their organization. */
export const lifeLetter = (locale: Locale, of: LifeLetterFacts): Letter =>
  setLetter(locale, { ja, en }[locale](of));
