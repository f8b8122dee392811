/** Chat, and signs for when nobody can hear. */
export const jaChat = {
  heading: 'チャット',
  empty: 'まだメッセージはありません。',
  write: 'メッセージ',
  placeholder: 'メッセージ（@名前 で呼びかけ）',
  send: '送信',
  fileGone: 'このファイルはもうありません。',
  unread: (count: number) => `未読 ${String(count)} 件`,
  signals: '合図',
  close: '閉じる',
  signal: {
    understood: 'わかった',
    again: 'もう一度',
    wait: '待って',
    cannot_hear: '聞こえない',
    stop_walking: '止まってください',
  },
};
