/** Magnifying the stage on one's own screen. */
export const jaZoom = {
  group: 'この画面だけの拡大表示',
  in: '拡大表示する',
  out: '縮小表示する',
  /** Said after the percentage that the button shows. */
  whole: '、全体を表示する',
  now: (percent: string) => `この画面だけ ${percent} で表示しています`,
};
