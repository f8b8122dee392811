import type { FormArea } from './form-row.js';

export const SUPPORT: FormArea = {
  area: { ja: 'サポート', en: 'Support' },
  rows: [
    {
      no: 26,
      item: { ja: 'サービス提供時間帯(障害対応)', en: 'Support hours (failures)' },
      unit: { ja: '時間帯', en: 'Hours of the day' },
      class: 'measured',
      statementToo: true,
      commitment: {
        ja: '検知と自動復旧は24時間365日、窓口は既定で日本の営業日9時から17時（運営者が設定）とし、窓口時間内の初回返信は95%が4時間以内です。',
        en: 'Detection and automatic recovery run around the clock; the desk is open on Japanese business days 9:00 to 17:00 by default (set by the operator), and 95 % of first replies come within 4 desk hours.',
      },
    },
    {
      no: 27,
      item: { ja: 'サービス提供時間帯(一般問合せ)', en: 'Support hours (general questions)' },
      unit: { ja: '時間帯', en: 'Hours of the day' },
      class: 'measured',
      statementToo: true,
      commitment: {
        ja: '窓口は既定で日本の営業日9時から17時（運営者が設定）とし、95%に窓口時間で8時間以内に返信し、製品内の手引きは常に使えます。',
        en: 'The desk is open on Japanese business days 9:00 to 17:00 by default (set by the operator), 95 % of questions get a first reply within 8 desk hours, and the built-in guide is always available.',
      },
    },
  ],
};
