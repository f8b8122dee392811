/** What operators read about the release that runs. */
export const jaOperatorReleases = {
  heading: 'リリース',
  lead: '稼働中のリリースの構成部品、既知の脆弱性、適用の履歴です。',
  failed: '表示できませんでした。',
  now: '稼働中のリリース',
  version: 'バージョン',
  sbom: '構成部品 (SBOM)',
  sbomOf: (n: number) => `${String(n)} 件（CycloneDX 1.5）`,
  sbomNone: 'ありません。npm run build:api でビルドしたリリースにだけ作られます。',
  take: 'SBOM をダウンロード',
  print: 'SHA-256 の値',
  attack: '攻撃試験',
  attackOf: (passed: number, failed: number, at: string) =>
    failed === 0
      ? `${at} に ${String(passed)} 件すべて合格`
      : `${at} に ${String(failed)} 件が不合格（合格 ${String(passed)} 件）`,
  attackNone: 'このソースでの記録はありません。',
  findings: '既知の脆弱性',
  feed: (at: string) => `${at} の情報`,
  feedNever: '情報元からまだ回答がありません。',
  feedOff:
    '情報元が設定されていません（ADVISORY_REGISTRY）か、構成部品の一覧がありません。チェックシートの 9 番は未測定です。',
  feedFailed: (why: string) => `最後の照会は失敗しました。1 時間ごとに再試行します。（${why}）`,
  look: '今すぐ照会',
  looked: '照会しました。',
  none: '該当する脆弱性はありません。',
  severities: { info: '情報', low: '低', moderate: '中', high: '高', critical: '重大' },
  fixedIn: (version: string, at: string) => `${version} で修正（${at} 公開）`,
  noFix: '修正はまだ公開されていません。',
  found: (at: string) => `${at} に検出`,
  closed: (at: string) => `${at} に解消`,
  overdue: '期限超過',
  details: '詳細',
  detailsOf: (title: string) => `詳細: ${title}`,
  history: '適用の履歴',
  since: (at: string) => `${at} から`,
  built: (at: string) => `${at} にビルド`,
};
