/** Photos, papers and other files of a call. */
export const jaFiles = {
  heading: '写真・資料',
  kind: { photo: '写真', freeze: '止めた画面', sheet: '資料', attachment: 'ファイル' },
  loading: '画像を読み込んでいます',
  empty: 'まだ写真や資料はありません。',
  show: '全員に表示',
  shown: '表示中',
  save: '保存',
  kept: '通話のあとも「写真・録画」に保存されます。',
  freeze: '画面を止めて描く',
  freezeOnly: '画面を止める',
  frozenName: '止めた画面.jpg',
  pdf: {
    pages: '資料のページ',
    page: 'ページ番号',
    before: '前のページ',
    after: '次のページ',
    shown: (number: number, count: number) => `${String(number)} / ${String(count)} ページ`,
    working: 'ページを準備しています',
    locked: 'パスワードで保護された PDF は表示できません。保護を外してから追加してください。',
    broken: 'この PDF は表示できませんでした。ファイルが壊れていないか確かめてください。',
  },
};

export const jaPhoto = {
  take: '撮影',
  request: '遠隔撮影',
  asking: (name: string) => `${name} さんの端末で撮影しています。`,
  fileName: '写真.jpg',
  sent: '写真を送りました。',
  failedHere: '撮影できませんでした。カメラを確かめてください。',
  outcome: {
    done: (name: string) => `${name} さんの端末で撮影しました。`,
    refused: (name: string) => `${name} さんが撮影を断りました。`,
    failed: (name: string) => `${name} さんの端末では撮影できませんでした。`,
    timed_out: (name: string) => `${name} さんの端末から写真が届きませんでした。`,
  },
};
