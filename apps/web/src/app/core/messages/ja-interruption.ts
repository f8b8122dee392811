/** Cameras and microphones that give nothing although they are on. */
export const jaInterruption = {
  standsStill: '映像が止まっています',
  camera: {
    hidden: '映像停止中（画面オフ・別のアプリ）',
    phone_call: '映像停止中（電話・別のアプリ）',
    device_lost: '映像停止中（カメラが外れました）',
    denied: '映像停止中（カメラの許可なし）',
    stopped: '映像停止中（カメラの応答待ち）',
  },
  microphone: {
    hidden: '音声停止中（画面オフ・別のアプリ）',
    phone_call: '音声停止中（電話・別のアプリ）',
    device_lost: '音声停止中（マイクが外れました）',
    denied: '音声停止中（マイクの許可なし）',
    stopped: '音声停止中（マイクの応答待ち）',
  },
  film: { filming: '映像を端末に保存中', waiting: '端末に保存した映像を送信予定' },
  own: {
    camera: {
      hidden: '画面が消えている間、カメラが止まりました。つなぎ直しています。',
      phone_call: '電話または別のアプリがカメラを使っています。終わると自動で戻ります。',
      device_lost: 'カメラが外れました。つなぎ直すと自動で戻ります。',
      denied: 'カメラの使用が許可されていません。ブラウザーの設定で許可してください。',
      stopped: 'カメラの映像が届きません。自動でやり直しています。',
    },
    microphone: {
      hidden: '画面が消えている間、マイクが止まりました。つなぎ直しています。',
      phone_call: '電話または別のアプリがマイクを使っています。終わると自動で戻ります。',
      device_lost: 'マイクが外れました。つなぎ直すと自動で戻ります。',
      denied: 'マイクの使用が許可されていません。ブラウザーの設定で許可してください。',
      stopped: 'マイクの音が届きません。自動でやり直しています。',
    },
  },
  again: '今すぐやり直す',
  changed: {
    again: { camera: 'カメラが戻りました。', microphone: 'マイクが戻りました。' },
    other: {
      camera: 'カメラが外れたため、別のカメラに切り替えました。',
      microphone: 'マイクが外れたため、別のマイクに切り替えました。',
    },
    back: { camera: '元のカメラに戻しました。', microphone: '元のマイクに戻しました。' },
  },
};
