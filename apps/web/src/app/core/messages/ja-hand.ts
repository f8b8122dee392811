/** A phone in one hand. */
export const jaHand = {
  tools: '描き込み・ライト・合図を出す',
  hideTools: '描き込み・ライト・合図をしまう',
  toolsWithoutPen: 'ライト・合図を出す',
  hideToolsWithoutPen: 'ライト・合図をしまう',
  others: '相手の映像を表示',
  dark: '画面を黒くする（撮影は続ける）',
  darkLead: '画面を黒くしています。カメラとマイクは動いています。',
  darkBack: '画面を戻す',
  pointerSound: 'ポインタを音で知らせる',
  dataUsed: (amount: string) => `この通話の通信量: ${amount}`,
  standStill: '止まって撮影してください。',
  sleeps:
    'この端末では、通話中も画面が自動で消えます。端末の設定で、画面が消えるまでの時間を長くしてください。',
  filmedIn: (size: string) => `撮影サイズ: ${size}`,
  speakerGone: 'スピーカーが外れたため、端末の標準に切り替えました。',
};
