/** All logs of one person, call or item. */
export const jaTimeline = {
  link: '記録を時系列で見る',
  linkOf: (name: string) => `${name} の記録を時系列で見る`,
  headings: {
    user: '利用者の時系列',
    call: '通話の時系列',
    evidence: '写真・録画・ファイルの時系列',
  },
  leads: {
    user: 'この利用者がしたことと、この利用者に対して行われたことを、すべての記録からまとめて表示します。',
    call: 'この通話で行われたことを、すべての記録からまとめて表示します。',
    evidence: '誰が開き、ダウンロードし、変更したかを、すべての記録からまとめて表示します。',
  },
  unknown: 'この種類の時系列はありません。',
  logs: { operations: '操作', access: 'アクセス', errors: 'エラー', signIns: 'サインイン' },
  none: '記録はまだありません。',
  times: (zone: string) => `日時は ${zone} です。`,
  requests: 'ファイルを開いたものと失敗したもの以外の要求も表示',
  by: '実行者',
  from: '接続元',
  opened: 'ファイルを開いた',
  back: '操作の記録へ',
};
