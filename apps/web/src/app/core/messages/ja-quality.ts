/** How well somebody is connected, in words that need no technician. */
export const jaQuality = {
  label: '電波',
  mode: {
    full: '良好',
    saving: '映像を小さくしています',
    weak: '電波が弱い',
    stills: '静止画のみ',
    voice: '音声のみ',
  },
  /** Behind the mode, where there is a reason. */
  cause: {
    bandwidth: '回線が細くなっています',
    loss: '通信が途切れがちです',
    delay: '通信に遅れがあります',
    device: '端末の処理が追いついていません',
    battery: '電池が残り少なくなっています',
    download: '相手側の受信が途切れがちです',
    chosen: '選択された設定です',
  },
  numbers: (rtt: string, loss: string) => `往復 ${rtt}・損失 ${loss}`,
  unknown: '不明',
  stillAt: (time: string) => `静止画 ${time}`,
  waitingForStill: '静止画を待っています',
  wish: '映像の送り方',
  wishes: {
    auto: '自動',
    sharp: 'くっきり（文字・計器）',
    smooth: 'なめらか（動き）',
    stills: '静止画のみ',
    voice: '音声のみ',
  },
};
