/** What the operator tells people who are signed in. */
export const jaNotices = {
  planned: (from: string, to: string) =>
    `計画停止のお知らせ: ${from} から ${to} まで、サービスを停止します。`,
  urgent: (from: string, to: string) =>
    `緊急の作業のお知らせ: ${from} から ${to} まで、サービスを停止します。`,
  running: (to: string) => `現在、サービスの作業中です（${to} まで）。一部の機能が使えないことがあります。`,
  ending: (at: string) => `サービス終了のお知らせ: ${at} に、このサービスを終了します。`,
  open: '内容を確認する',
  status: '稼働状況',
};
