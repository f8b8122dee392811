/** Searches of logs under a name. */
export const jaSavedSearches = {
  heading: '保存した検索',
  none: 'まだありません。いまの条件に名前を付けて保存できます。',
  name: '検索の名前',
  shared: '記録を見られる全員と共有する',
  save: 'いまの条件を保存',
  sharedBy: (name: string) => `共有（${name}）`,
  own: '自分だけ',
  open: (name: string) => `${name} を開く`,
  rename: '名前を変更',
  renameOf: (name: string) => `${name} の名前を変更`,
  share: '共有する',
  shareOf: (name: string) => `${name} を共有する`,
  unshare: '共有をやめる',
  unshareOf: (name: string) => `${name} の共有をやめる`,
  remove: '削除',
  removeOf: (name: string) => `${name} を削除`,
  removeTitle: 'この検索を削除しますか',
  removeText: (name: string) => `「${name}」を削除します。記録は消えません。`,
  removeSharedText: (name: string) =>
    `「${name}」は共有されています。全員の一覧から消えます。記録は消えません。`,
};
