/** Patterns in the log. */
export const jaLogAlerts = {
  heading: 'アラート',
  lead: 'ログに気になる動きがあると、ここに表示し、管理者全員にメールで知らせます。',
  empty: 'アラートはありません。',
  emptyLead: '下の条件に当てはまる動きがあると、1 分以内にここに表示します。',
  onlyOpen: '未確認のみ',
  states: { open: '未確認', acknowledged: '確認済み' },
  rules: {
    failed_sign_ins: {
      name: 'サインインの連続した失敗',
      about: '1 つのアドレスから、または 1 つのアカウントに対する失敗です。',
    },
    new_country: {
      name: '新しい国からのサインイン',
      about: '過去 90 日にその人が使っていない国からのサインインです。初めてのサインインは対象外です。',
    },
    mass_download: {
      name: '短時間での大量のファイル閲覧',
      about: '写真・動画・ファイルを開いた、またはダウンロードした回数です。',
    },
    refused_access: {
      name: '権限のない操作の繰り返し',
      about: '権限がないために拒否した操作の回数です。',
    },
    operator_access: {
      name: '運用者によるアクセス',
      about: 'サービスの運用者が、この組織のデータへのアクセスを申請または利用したときです。',
    },
  },
  kinds: {
    address: 'アドレス',
    user: '利用者',
    guest: 'ゲスト',
    key: 'API キー',
    operator: '運用者',
  },
  country: (name: string) => `国: ${name}`,
  count: (count: number) => `${String(count)} 件`,
  period: (from: string, until: string) => `${from} から ${until}`,
  acknowledge: '確認済みにする',
  acknowledgeOf: (rule: string, who: string) => `確認済みにする: 「${rule}」（${who}）`,
  acknowledged: (who: string, at: string) => `${at} に ${who} さんが確認`,
  done: (rule: string) => `「${rule}」を確認済みにしました。`,
  entries: 'ログで見る',
  entriesOf: (rule: string, who: string) => `ログで見る: 「${rule}」（${who}）`,
  rulesHeading: '知らせる条件',
  threshold: '回数',
  within: (minutes: number) => `${String(minutes)} 分以内にこの回数に達したら知らせます。`,
  usual: (count: number) => `標準は ${String(count)} 回です。`,
  each: '1 回ごとに知らせます。',
  wrong: '2 から 10,000 までの数を入力してください。',
  save: '保存',
  saveOf: (rule: string) => `保存: 「${rule}」の条件`,
  saved: (rule: string) => `「${rule}」の条件を保存しました。`,
  source:
    '国は、nro.net（CC BY 4.0）の公開データをもとに、このサーバーの中で判定します。アドレスを外部に送ることはありません。',
};
