/** Showing one's own screen to the others. */
export const jaScreen = {
  share: '画面を共有',
  stop: '共有をやめる',
  sharing: '画面を共有しています。',
  failed: '画面を共有できませんでした。ほかのウィンドウで試してください。',
  /** Whose screen a tile shows. */
  of: (name: string) => `${name} さんの画面`,
  own: '共有中のあなたの画面',
  enlarge: (name: string) => `${name} さんの画面を大きく表示`,
  started: (name: string) => `${name} さんが画面の共有を始めました`,
};
