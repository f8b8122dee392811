/** Settings of the organization. */
export const jaSettings = {
  nav: '設定',
  heading: '組織の設定',
  lead: '組織の全員に関わる設定です。',
  organization: '組織',
  name: '組織名',
  nameHint: 'ゲストの招待画面にも表示されます。',
  lobby: '待合室',
  lobbyLabel: '新しい通話では、ゲストは待合室で待つ',
  lobbyHint:
    'ゲストは、通話の主催者が許可するまで入室できません。通話ごとに変えることも、招待リンクごとに「待たずに入室」を選ぶこともできます。',
  lobbyOff: '待合室がないと、招待リンクを知っている人は誰でもすぐに入室できます。',
  saved: '設定を保存しました。',
  unsaved: '保存していない変更があります。',
  discard: '変更を取り消す',
  changed: 'ほかの管理者が先に設定を変更しました。最新の設定を読み込んで、もう一度変更してください。',
  readAgain: '最新の設定を読み込む',
  leaveTitle: '保存せずに移動しますか',
  leaveText: '保存していない変更は失われます。',
  leaveYes: '保存せずに移動',
  stay: '編集を続ける',
};
