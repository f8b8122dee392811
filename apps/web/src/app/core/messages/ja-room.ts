/** Around the call: keys, full screen, sound. */
export const jaShortcuts = {
  heading: 'キーボード操作',
  use: '1 文字のキーで操作する',
  does: {
    microphone: 'マイクを切る・入れる',
    camera: 'カメラを切る・入れる',
    screen: '画面共有を始める・やめる',
    photo: '撮影（相手の映像なら遠隔撮影）',
    draw: '描き込みを始める・終える',
    pointer: 'ポインタを出す・消す',
    fullScreen: '全画面にする・戻す',
    zoomIn: '拡大表示する（この画面だけ）',
    zoomOut: '縮小表示する',
    zoomReset: '映像の全体を表示する',
    panel: '参加者などの欄を表示・隠す',
    help: 'この一覧を開く',
  },
  drawing: '描き込み中',
  drawingKeys:
    'Ctrl+Z で取り消す、Ctrl+Y でやり直す、Esc で道具を置く。道具のボタンに、それぞれのキーが書いてあります。',
};
export const jaRoom = {
  fullScreen: '全画面',
  exitFullScreen: '全画面をやめる',
  keys: 'キーボード操作の一覧',
  speaker: 'スピーカー',
  systemSpeaker: '端末の標準',
  volume: '相手の音量',
  percent: (value: string) => `${value} パーセント`,
};
