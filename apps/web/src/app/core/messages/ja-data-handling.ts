/** What is kept about people, where it lies, and where it goes. */
export const jaDataHandling = {
  heading: '情報の取扱い',
  lead: '個人情報の項目、その目的・保護・保存期間、保存場所、外部への通信先を、実際の設定から表示します。',
  failed: '表示できませんでした。',
  map: {
    heading: '個人情報の一覧',
    lead: 'データベースの全項目のうち、個人に関するもの。目的・保護・保存期間を定めていない項目があると、サービスは起動しません。',
    counts: (personal: number, all: number) => `全 ${String(all)} 項目のうち ${String(personal)} 項目`,
    complete: 'すべての項目を定義しています。',
    missing: (names: string) => `定義のない項目があります: ${names}`,
    search: 'テーブル名・項目名で探す',
    found: (n: number) => `${String(n)} 件のテーブル`,
    none: '該当するテーブルはありません。',
    take: 'CSV をダウンロード',
    columns: '項目',
    purpose: '目的',
    protection: '保護',
    retention: '保存期間',
    print: '一覧の SHA-256',
  },
};
