/** What the check found in detail, and how to mend it. It comes when somebody looks at it. */
export const jaCheckDetails = {
  checking: '確認しています',
  again: 'もう一度確認',
  speaker: 'スピーカー',
  speakerPlay: '音を鳴らす',
  speakerPlaying: '鳴っています',
  speakerHeard: '音が聞こえましたか。',
  speakerYes: '聞こえた',
  speakerNo: '聞こえない',
  speakerOk: '聞こえました',
  speakerUntested: '未確認',
  speakerHelp: [
    '端末の音量を上げます。',
    'マナーモード（消音）を解除します。',
    'イヤホンや Bluetooth の機器につながっていないか確かめます。',
  ],
  speakerPick: '音を出す機器',
  speakerSystem: '端末の設定に従う',
  network: '通信',
  networkLine: {
    checking: '確認しています',
    reachable: 'つながります',
    blocked: 'つながりません',
    refused: '確認できませんでした',
  },
  forIt: 'ネットワーク担当者向けの詳細',
  route: { udp: '直接（UDP）', tcp: '直接（TCP）', relay: '中継（TURN）' },
  reach: {
    checking: '確認中',
    reachable: (ms: number) => `届く（${String(ms)} ms）`,
    blocked: '届かない',
    notConfigured: '設定なし',
  },
  figure: {
    rttMs: '往復の時間',
    jitterMs: '時間のばらつき',
    lossPercent: '失われた通信',
    downKbps: '下り（受信）',
    upKbps: '上り（送信）',
  },
  kbps: (value: string) => `${value} Mbit/s 以上`,
  unknown: '測れません',
  measuredOver: (route: string) => `測った経路: ${route}。短い測定のため、回線の上限ではありません。`,
  copy: '担当者に送る内容をコピー',
  copied: 'コピーしました',
  letter: (facts: {
    readonly page: string;
    readonly begun: string;
    readonly ended: string;
    readonly targets: string;
    readonly relays: string;
    readonly results: string;
  }) =>
    [
      'Rinjo（遠隔支援）の通話に使う通信の許可をお願いします。',
      `サービス: ${facts.page}（HTTPS、WebSocket）`,
      `映像と音声の宛先: ${facts.targets}`,
      `中継の宛先: ${facts.relays}`,
      `確認した時刻: ${facts.begun} 〜 ${facts.ended}`,
      '結果:',
      facts.results,
    ].join('\n'),
  noRelay: 'なし',
  help: {
    heading: 'カメラとマイクを許可する方法',
    picture: '押す場所の図',
    reloads: '許可すると、この画面は自動で進みます。',
    copyLink: 'このページのリンクをコピー',
    steps: {
      chromeAndroid: [
        '画面の上、アドレスの左の印（調整つまみの形）を押します。',
        '「権限」を押します。',
        '「カメラ」と「マイク」を入れます。',
        '出てこないときは、Android の「設定」→「アプリ」→「Chrome」→「権限」で許可します。',
      ],
      safariIos: [
        'アドレス欄の左の印（「ぁあ」または四角と線の形）を押します。',
        '「…」または「Web サイトの設定」を押します。',
        '「カメラ」と「マイク」を「許可」にします。',
        'この画面を読み込み直します。',
      ],
      otherIos: [
        'iPhone の「設定」を開きます。',
        '下へ進み、今使っているブラウザーの名前を押します。',
        '「カメラ」と「マイク」を入れます。',
        'この画面に戻り、読み込み直します。',
      ],
      chromeDesktop: [
        'アドレスの左の印（調整つまみの形）を押します。',
        '「カメラ」と「マイク」を入れます。',
        '出てこないときは、パソコンの設定の「プライバシー」で、ブラウザーにカメラとマイクを許可します。',
      ],
      edgeDesktop: [
        'アドレスの左の錠前の印を押します。',
        '「このサイトのアクセス許可」で、「カメラ」と「マイク」を「許可」にします。',
        '出てこないときは、Windows の「設定」→「プライバシーとセキュリティ」で、カメラとマイクを許可します。',
      ],
      firefoxDesktop: [
        'アドレスの左の、斜線の入ったカメラかマイクの印を押します。',
        '「一時的にブロック」または「ブロック」の横の × を押します。',
        'この画面の「もう一度確認」を押し、「許可」を選びます。',
      ],
      safariMac: [
        'メニューバーの「Safari」→「設定」を開きます。',
        '「Web サイト」を開き、左で「カメラ」を選びます。',
        'このサイトを「許可」にします。「マイク」も同じようにします。',
      ],
      inApp: [
        'このアプリの中の画面では、カメラを使えないことがあります。',
        '画面の右上か右下の「…」を押し、「ブラウザーで開く」（Safari または Chrome）を選びます。',
        '見つからないときは、下のボタンでリンクをコピーし、Safari か Chrome のアドレス欄に貼り付けて開きます。',
      ],
      other: [
        'ブラウザーの設定で、このサイトの「権限」を開きます。',
        '「カメラ」と「マイク」を「許可」にします。',
        'この画面を読み込み直します。',
      ],
    },
  },
};
