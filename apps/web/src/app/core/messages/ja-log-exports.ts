/** Logs in files. */
export const jaLogExports = {
  heading: 'ファイルに書き出す',
  lead: '画面の条件に合う記録を、件数にかかわらずすべて書き出します。',
  format: '形式',
  formats: {
    csv: 'CSV（表計算用）',
    jsonl: 'JSON Lines（1 行に 1 件）',
    ocsf: 'OCSF 1.3.0（SIEM 用）',
  },
  formatHints: {
    csv: (zone: string) =>
      `日時は協定世界時 (UTC) と ${zone} の両方で書きます。数式や制御文字は無害にします。`,
    jsonl: () => '1 行に 1 件です。署名付きの記録では、1 件ごとに検証できる値が入ります。',
    ocsf: () => '監視システムが共通に読める形式です。',
  },
  start: 'この条件で書き出す',
  making: '書き出し中',
  progress: (name: string) => `${name} の進み具合`,
  rows: (rows: string, percent: number) => `${rows} 件まで書き出し（${String(percent)}%）`,
  cancel: '中止',
  cancelOf: (name: string) => `${name} の書き出しを中止`,
  ready: 'ダウンロードできるファイル',
  done: (rows: string, size: string, at: string) => `${rows} 件、${size}。${at} に自動で削除されます。`,
  by: (name: string, at: string) => `${name} が ${at} に作成`,
  download: 'ダウンロード',
  downloadOf: (name: string) => `${name} をダウンロード`,
  remove: '削除',
  removeOf: (name: string) => `${name} を削除`,
  removeTitle: 'ファイルを削除しますか',
  removeText: 'ダウンロードできなくなります。記録そのものは残ります。',
  verify: '検証に使う値',
  sha256: 'SHA-256 ハッシュ値',
  checkpoint: (size: number) => `この内容を含む署名（${String(size)} 件まで）`,
  failed: {
    failed: '書き出せませんでした。もう一度お試しください。続く場合はサービスの運用者に連絡してください。',
    disk_full: 'サーバーの空き容量が足りず、書き出せませんでした。サービスの運用者に連絡してください。',
  },
};
