/** Directing a camera: one's own, or with leave somebody else's. */
export const jaCamera = {
  heading: 'カメラの操作',
  open: 'カメラ',
  torch: 'ライト',
  zoom: '拡大',
  zoomIn: '大きくする',
  zoomOut: '小さくする',
  times: (value: string) => `${value} 倍`,
  focus: 'ピント',
  autoFocus: '自動ピント',
  switch: 'カメラ切替',
  pause: '映像を一時停止',
  resume: '映像を再開',
  unknown: 'カメラの情報を待っています。',
  failedHere: 'このカメラでは、その操作ができませんでした。',
  askTitle: 'カメラの操作を許可しますか？',
  askText: (name: string) =>
    `${name} さんが、この端末のカメラを使おうとしています。許可すると、この通話の間は確認なしで、撮影、ライト、拡大、ピント、カメラ切替、一時停止ができます。撮影した写真は全員の画面に出ます。`,
  allow: '許可する',
  refuse: '許可しない',
  done: {
    torch: {
      on: (name: string) => `${name} さんがライトをつけました。`,
      off: (name: string) => `${name} さんがライトを消しました。`,
    },
    pause: {
      on: (name: string) => `${name} さんが映像を一時停止しました。`,
      off: (name: string) => `${name} さんが映像を再開しました。`,
    },
    switch: (name: string) => `${name} さんがカメラを切り替えました。`,
  },
  outcome: {
    refused: (name: string) => `${name} さんがカメラの操作を断りました。`,
    failed: (name: string) => `${name} さんの端末では、その操作ができませんでした。`,
    timed_out: (name: string) => `${name} さんの端末から返事がありませんでした。`,
  },
};
