/** The page of the audit log. */
export const jaLog = {
  heading: '操作の記録',
  lead: '組織で行われた操作の記録です。あとから書き換えることはできません。',
  action: '操作',
  all: 'すべて',
  none: '該当する記録はありません。',
  time: '日時',
  actor: '実行者',
  outcome: '結果',
  where: '接続元',
  outcomes: { success: '成功', refused: '拒否' },
  job: 'システム',
  anonymous: 'サインイン前',
};
