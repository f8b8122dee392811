/** From where the organization is used. It comes with the pages of admins. */
export const jaSecurity = {
  heading: '安全の設定',
  lead: 'サインインの条件、利用できる場所、暗号化の鍵を管理します。',
  addresses: '接続元アドレスの制限',
  addressesLead:
    '登録したアドレスからだけ、サインイン、利用、API キーの使用を許可します。1 つも登録しなければ、どこからでも利用できます。',
  guests: '招待リンクから参加するゲストは対象外です。ゲストは、どこからでも参加できます。',
  yours: (address: string) => `現在お使いのアドレス: ${address}`,
  addYours: '現在のアドレスを追加',
  off: '制限していません。',
  range: 'IP アドレスか範囲',
  rangePlaceholder: '例: 203.0.113.0/24',
  rangeWrong: 'IP アドレスか、203.0.113.0/24 のような範囲を入力してください。',
  note: 'メモ（任意）',
  notePlaceholder: '例: 本社',
  add: '行を追加',
  remove: '取り除く',
  removeOf: (range: string) => `${range} を取り除く`,
  outside: '現在お使いのアドレスが一覧に含まれていません。',
  unsaved: '保存していない変更があります。',
  discard: '変更を取り消す',
  saved: '保存しました。範囲の外からの接続は、ただちに切断されます。',
  savedOff: '制限を解除しました。どこからでも利用できます。',
  changed: 'ほかの管理者が先に変更しました。読み込み直してから、もう一度変更してください。',
  readAgain: '読み込み直す',
  lockoutTitle: 'ご自身も利用できなくなります',
  lockoutText: (address: string) =>
    `現在お使いのアドレス ${address} が一覧に含まれていません。保存すると、この画面もただちに使えなくなり、許可されたアドレスから開き直すまで戻せません。`,
  lockoutYes: '承知して保存',
  tenantKeys: {
    heading: '暗号化の鍵',
    lead: '写真、録画、ファイルと、Webhook などの秘密の値は、すべてこの組織だけの鍵で暗号化して保存しています。鍵そのものは表示されません。',
    none: 'まだ鍵はありません。最初に何かを保存するときに作られます。',
    version: (version: number) => `鍵 ${String(version)}`,
    states: { current: '使用中', replaced: '置き換え済み', destroyed: '破棄済み' },
    made: (at: string) => `作成: ${at}`,
    uses: (objects: number, secrets: number) =>
      objects + secrets === 0
        ? 'この鍵で暗号化されているものはありません。'
        : `この鍵で暗号化: 写真・録画・ファイル ${String(objects)} 件、秘密の値 ${String(secrets)} 件`,
    goneAt: (at: string) => `この鍵ではもう何も開けません。鍵サービスから完全に消えるのは ${at} です。`,
    resealing: (done: number, all: number) =>
      `新しい鍵に移しています: ${String(all)} 件中 ${String(done)} 件`,
    resealingLabel: '新しい鍵への移行',
    next: (at: string) => `次の自動更新: ${at}`,
    nextByHand: '鍵は自動では更新されません。',
    rotate: '鍵を更新',
    rotating: '更新しています…',
    rotated: (version: number) => `鍵 ${String(version)} を作成しました。以後の保存には、この鍵を使います。`,
    askHeading: '鍵を更新しますか?',
    askText:
      '新しく保存するものは、ただちに新しい鍵で暗号化されます。保存済みのものは順に移され、作業は中断されません。古い鍵は、使うものがなくなってから 48 時間後に破棄され、元に戻せません。',
    askYes: '更新する',
  },
};
