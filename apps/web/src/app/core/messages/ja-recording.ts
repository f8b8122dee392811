/** Recording the call. */
export const jaRecording = {
  start: '録画を開始',
  stop: '録画を停止',
  now: '録画中',
  interrupted: '録画が中断しています',
  notYou: '録画の対象外',
  badge: (name: string) => `${name} さんが録画しています`,
  started: (name: string) => `${name} さんが録画を始めました。`,
  startedBySelf: '録画を始めました。',
  stopped: '録画を停止しました。',
  running: 'この通話は録画中です。',
  broken: '録画が一時的に途切れています。自動で再開します。',
  again: '録画を再開しました。',
  askTitle: '録画に同意しますか？',
  askText: (name: string) =>
    `${name} さんがこの通話を録画しています。同意すると、あなたの映像、音声、共有画面を録画します。同意しなくても通話は続けられ、あなたの映像と音声は録画しません（ほかの人のマイクに入る声を除きます）。後から変えられます。`,
  agree: '同意する',
  refuse: '同意しない',
  change: '録画への同意を変える',
  asked: (count: number) => `${String(count)} 人が同意していないため、その人は録画していません。`,
};
