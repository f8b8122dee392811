/** The app itself: installing it, and new versions. */
export const jaApp = {
  newVersion: '新しい版の Rinjo があります。',
  useNewVersion: '新しい版に切り替える',
  installHeading: 'アプリとして使う',
  installLead: 'この端末に Rinjo のアイコンを置くと、アプリのように全画面で開けます。',
  install: 'インストールする',
  installByHand:
    'ブラウザーのメニューから「アプリをインストール」または「ホーム画面に追加」を選んでください。iPhone と iPad では、Safari の共有ボタンの中にあります。',
  installed: 'この端末では、アプリとして開いています。',
};
