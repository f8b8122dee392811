/** The verdict of the check before a call. It comes with the checklist: the first page of a guest is small. */
export const jaCheck = {
  heading: 'つながりの確認',
  checking: '確認しています',
  show: '詳しく見る',
  hide: '閉じる',
  /** What a call will be like. */
  verdict: {
    full: '良好です',
    saving: '使えます（映像は小さくなります）',
    weak: '電波が弱いです',
    stills: '映像は静止画になります',
    voice: '音声だけになります',
    none: '通話の通信が届きません',
    unmeasured: 'つながります（速さは測れませんでした）',
    refused: '確認できませんでした',
    devices: 'カメラかマイクが使えません',
  },
  cause: {
    bandwidth: '回線が細くなっています。',
    loss: '通信が途切れがちです。',
    delay: '通信に遅れがあります。',
  },
  advice: {
    none: 'このまま参加できます。',
    allowUdp: (ports: string) =>
      `つながりますが、なめらかでないことがあります。社内のネットワークの担当者に、UDP ${ports} の許可を頼んでください。`,
    betterSignal: '電波のよい場所へ移るか、Wi-Fi の近くで使ってください。',
    otherNetwork: '別の Wi-Fi か携帯の回線に切り替えてください。VPN を使っているときは切ってください。',
    shorterWay: 'VPN を使っているときは切ってください。衛星回線では遅れが残ります。',
    askIt: '直らないときは、下の「担当者に送る内容」をネットワークの担当者に送ってください。',
  },
  devicesAdvice: '下の案内を見て直してください。',
  refusedAdvice: '少し待って、もう一度確認してください。参加はできます。',
};
