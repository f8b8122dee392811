/** Whom people turn to when a call cannot go on: the card in the call, and the pages where it is kept. */
export const jaContacts = {
  card: {
    heading: 'サーバーにつながりません',
    lead: '自動でつなぎ直しています。お急ぎの場合は、こちらへご連絡ください。',
    callName: (name: string) => `${name}に電話する`,
    hours: '受付',
    none: '連絡先は登録されていません。職場でふだんお使いの方法で連絡してください。',
    pictures:
      'まだ送られていない写真は、この端末に保存されています。つながると自動で送信されるので、そのままで大丈夫です。',
    picturesWaiting: (n: number) =>
      `写真・映像 ${String(n)} 件はこの端末に保存されています。つながると自動で送信されるので、そのままで大丈夫です。`,
    close: '閉じて通話画面に戻る',
    open: '連絡先を見る',
  },
  edit: {
    tenantHeading: '緊急時の連絡先',
    tenantLead:
      'サービスにつながらず通話を続けられないとき、参加者の端末に表示する連絡先です。通話の開始時に端末へ保存されます。',
    installationHeading: '緊急時の連絡先',
    installationLead:
      '連絡先を登録していない組織の参加者に、サービスへつながらないとき表示する連絡先です。変更の履歴は残ります。',
    none: '連絡先がまだありません。登録がないと、チェックシートの「重大障害時の代替手段」は「無」になります。',
    noneTenant: '連絡先がまだありません。サービス全体の連絡先があれば、それが表示されます。',
    number: (n: number) => `連絡先 ${String(n)}`,
    name: '名称',
    nameHint: '例: 工事部 当直',
    phone: '電話番号',
    phoneHint: '例: 03-1234-5678。先頭の連絡先がいちばん大きく表示されます。',
    phoneWrong: '数字 3〜15 桁の電話番号を入力してください。',
    other: '電話以外の連絡方法',
    otherHint: 'メールアドレス、無線のチャンネルなど',
    oneOf: '電話番号か、電話以外の連絡方法を入力してください。',
    hours: '受付時間',
    hoursHint: '例: 平日 8:00〜18:00',
    forGuests: 'ゲスト（招待リンクで参加した方）にも表示する',
    add: '連絡先を追加',
    up: '上へ',
    upNamed: (name: string) => `${name}を上へ`,
    remove: '削除',
    removeNamed: (name: string) => `${name}を削除`,
    save: '保存する',
    saved: '保存しました。これから始まる通話の参加者に届きます。',
    changed: 'ほかの人が先に変更しました。読み直してから、もう一度変更してください。',
    readAgain: '読み直す',
    lastChanged: (at: string) => `最終変更: ${at}`,
    preview: '端末での表示',
  },
};
