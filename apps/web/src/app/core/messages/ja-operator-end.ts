/** The page of the end of the service, for those who run it. */
export const jaOperatorEnd = {
  heading: 'サービスの終了',
  lead: '終了は 15 か月以上前に告知します。告知すると取り消せず、日を早めることもできません。延期だけができます。',
  effects:
    '告知した日から、新しい組織は作れなくなり、すべての利用者の画面に表示されます。管理者には毎月、最後の 3 か月は毎週、メールで知らせます。終了日に全組織が解約となり、閲覧と書き出しの期間を経て消去されます。',
  none: 'サービスの終了は告知されていません。',
  current: '告知した終了日',
  endsOn: (at: string) => `${at} に終了`,
  past: 'これまでの告知',
  announced: (at: string, by: string) => `告知: ${at}（${by}）`,
  events: { announced: '告知', moved: '延期の告知', reminder: '再度のお知らせ' },
  reach: (reached: number, receivers: number) => `${String(receivers)} 組織中 ${String(reached)} 組織に到達`,
  form: '終了を告知する',
  move: '終了を延期する',
  day: '終了日（この日の 0 時、日本時間）',
  earliest: (day: string) => `いま告知できる最も早い日: ${day}`,
  laterThan: (day: string) => `${day} より後の日にしてください。`,
  ja: '日本語の文',
  en: '英語の文',
  textHint: '終了の理由と、利用者がすること。',
  submit: '告知する',
  confirm: (count: number) => `${String(count)} 組織に、サービスの終了を告知しますか`,
  confirmText: (day: string) =>
    `${day} に終了することを全組織に知らせます。取り消すことも、日を早めることもできません。`,
  done: '告知を始めました。',
  tooLate: (day: string) => `15 か月以上先の日にしてください。最も早い日は ${day} です。`,
};
