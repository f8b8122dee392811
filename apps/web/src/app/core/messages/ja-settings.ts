/** Settings of the organization. */
export const jaSettings = {
  heading: '組織の設定',
  lead: '組織の全員に関わる設定です。',
  organization: '組織',
  name: '組織名',
  nameHint: 'ゲストの招待画面にも表示されます。',
  timeZone: 'タイムゾーン',
  timeZoneHint: '記録の日時を、協定世界時 (UTC) とこのタイムゾーンの両方で表示します。',
  timeZoneWrong: 'Asia/Tokyo のような名前を入力してください。',
  recording: '通話の録画',
  recordingConsent: {
    announce: '録画していることを全員に知らせる',
    ask: '一人ずつ同意を求める',
    forbid: '録画させない',
  },
  recordingHint: {
    announce:
      '録画が始まると、参加者全員の画面に「録画中」と出ます。途中から入る人にも、入ると同時に知らせます。',
    ask: '同意した人の映像、音声、共有画面だけを録画します。同意は後から変えられ、監査ログに残ります。',
    forbid: '誰も録画を始められません。これまでの録画は残ります。',
  },
  recordingAnnounce: '社外の人が加わる通話では、同意を求める設定もご検討ください。',
  directCalls: 'サーバーを通さない通話',
  directCallsLead:
    '映像サーバーが使えないとき、2 人の通話に限り、端末どうしを直接つないで音声とカメラの映像を続けます。録画、3 人以上の参加はできません。',
  directRules: {
    direct: '直接つなぐ',
    relayed: '中継サーバー（TURN）経由でだけつなぐ',
    off: 'つながない',
  },
  directRuleHints: {
    direct: '相手の端末に、互いの IP アドレスが伝わります。同じ通話の 2 人のあいだだけです。',
    relayed:
      '互いの IP アドレスは伝わりません。中継サーバーがない場合や、中継サーバーも使えない場合はつながりません。',
    off: '映像サーバーが戻るまで待ち、30 秒たつと緊急時の連絡先を表示します。',
  },
  photoMetadata: '写真に含まれる情報（EXIF）',
  photoRules: {
    keep: 'すべて残す',
    strip_position: '撮影場所だけを取り除く',
    strip_all: 'すべて取り除く',
  },
  photoRuleHints: {
    keep: '撮影したままの写真を 1 バイトも変えずに保存します。電子納品などで撮影情報が必要な場合に選びます。',
    strip_position:
      '位置情報と、機種独自の記録を取り除きます。端末から送る位置も保存しません。撮影日時や機種は残ります。',
    strip_all: '向きと色の情報だけを残します。撮影日時は、端末が送った時刻として別に保存されます。',
  },
  photoStripped:
    '作業者の端末で取り除いてからハッシュ値を計算します。端末でできなかった写真はサーバーが取り除き、受領の署名にそのことを残します。画像そのものは変わりません。すでに保存されている写真には適用されません。動画には適用されません。',
  lobby: '待合室',
  lobbyLabel: '新しい通話では、ゲストは待合室で待つ',
  lobbyHint:
    'ゲストは、通話の主催者が許可するまで入室できません。通話ごとに変えることも、招待リンクごとに「待たずに入室」を選ぶこともできます。',
  lobbyOff: '待合室がないと、招待リンクを知っている人は誰でもすぐに入室できます。',
  consent: '参加前の同意文',
  consentHint:
    '参加する人に、参加の前に見せて同意してもらう文章です。ゲストは招待リンクで参加するたびに、利用者は版ごとに一度確認します。段落はそのまま、リンクは文字として表示します。',
  consentIn: (language: string) => `同意文（${language}）`,
  consentEmpty: '空欄のあいだは、何も確認しません。',
  consentAlone: '片方の言語だけの場合は、その文章をすべての人に表示します。',
  previewIn: (language: string) => `表示を確かめる（${language}）`,
  previewHide: '表示を閉じる',
  consentTitle: '同意文を新しい版にしますか',
  consentText: '保存すると、全員が次の通話の前に、新しい文章に同意することになります。',
  consentOffTitle: '同意文をなくしますか',
  consentOffText: '保存すると、参加の前に何も確認しなくなります。これまでの同意の記録は残ります。',
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
