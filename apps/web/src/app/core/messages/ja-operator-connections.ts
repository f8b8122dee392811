import type { InterfaceName, KeepingLineView, TlsFault, TlsUse } from '@rinjo/contract';

/** The page about connections, encryption and capacity. */
export const jaOperatorConnections = {
  heading: '接続と処理能力',
  lead: 'チェックシートの 23 行（外部接続性）、24・25 行（同時接続とリソースの上限）、42 行（通信の暗号化）のもとになる結果です。',
  toSheet: 'チェックシートを開く',
  test: {
    run: '自動点検のページで今すぐ実行',
    never: 'まだ実行されていません。起動後に 1 日 1 回、自動で実行されます。',
    notHere: 'この設定では点検するものがありません。',
  },
  connections: {
    heading: '外部システムの接続口',
    lead: 'ほかのシステムがつながる入口です。点検用の組織で、毎日実際に接続しています。',
    none: '入口がありません。',
    interfaces: {
      rest: 'REST API（キー）',
      webhooks: '署名付き Webhook',
      scim: 'SCIM 2.0 の利用者連携',
      saml: 'SAML 2.0 のシングルサインオン',
    } satisfies Readonly<Record<InterfaceName, string>>,
    open: '利用できます',
    closed: '利用できません',
    document: 'OpenAPI 文書',
    lookedAt: (release: string) => `${release} のものを点検済み`,
    otherRelease: (looked: string, running: string) =>
      `稼働中の ${running} の文書は未点検です（最後の点検: ${looked}）。次の点検で更新されます。`,
    documentNever: 'まだ点検されていません。',
    download: 'OpenAPI 文書を開く',
  },
  encryption: {
    heading: '通信の暗号化',
    lead: '1 日 1 回、サーバー自身と外部のプローバーが TLS の全バージョンを試します。TLS 1.2 未満は拒まれ、1.3 が選ばれなければなりません。',
    notSealed:
      'サービスのアドレス（PUBLIC_URL）が https ではありません。ウェブとソケットの暗号化は点検できず、42 行は「有」になりません。',
    uses: { web: 'ウェブ', socket: 'ソケット', relay: 'TURN の中継' } satisfies Readonly<
      Record<TlsUse, string>
    >,
    outside: '外から',
    inside: '中から',
    outsideNone: 'まだありません。別のマシンで動くプローバーが 1 日 1 回、報告に添えて送ります。',
    insideNone: 'まだありません。サーバー自身が 1 日 1 回調べます。',
    sound: '問題ありません',
    faults: {
      old_version: '古い TLS を受け入れました',
      not_reached: '届きませんでした',
      not_preferred: 'TLS 1.3 が選ばれません',
      certificate_ends: '証明書の残りが 14 日未満です',
      not_trusted: '証明書を信頼できません',
      no_hsts: 'HSTS がありません',
    } satisfies Readonly<Record<TlsFault, string>>,
    spoken: (versions: string) => `受け入れた版: ${versions}`,
    spokenNone: '受け入れた版: なし',
    certificate: (day: string, left: number) => `証明書は ${day} まで（残り ${String(left)} 日）`,
    ended: (day: string) => `証明書は ${day} に切れました`,
    addressesNone: '暗号化して公開しているアドレスがありません。',
    addressesNoneLead:
      'PUBLIC_URL を https に、または TURN_URLS に turns: を設定すると、ここに表示されます。',
    lines: '保存先への接続',
    what: { database: 'データベース', objects: 'オブジェクトストア' } satisfies Readonly<
      Record<KeepingLineView['what'], string>
    >,
    how: { sealed: '暗号化', local: 'ネットワークを通らない', open: '暗号化なし' } satisfies Readonly<
      Record<KeepingLineView['how'], string>
    >,
    history: (n: number) => `これまでの結果（新しい順に ${String(n)} 件）`,
    columns: { at: '日時', address: 'アドレス', from: '見た場所', result: '結果', accepted: '受け入れた版' },
    nothing: 'なし',
  },
  capacity: {
    heading: '処理能力と上限',
    lead: '負荷試験で実際に保てた通話数を、契約中のプランで許している合計と比べます。映像の損失が 1% を超えた試験は数えません。',
    calls: '同時に保てた通話',
    tested: (calls: number, people: number) => `${String(calls)} 件（1 件あたり ${String(people)} 名）`,
    untested: '未測定',
    sold: 'プランで許している合計',
    count: (calls: number) => `${String(calls)} 件`,
    over: '負荷試験で保てた数を超えています。24 行は「未達」になります。',
    expired: '1 年より前、または別のメジャー版の試験です。24 行は「期限切れ」になります。',
    storage: '保存容量',
    used: (used: string, max: string, organizations: number) =>
      `${used} / ${max}（${String(organizations)} 組織の合計）`,
    unused: 'まだ計算されていません。',
    warnings: '80%・95% の通知（過去 30 日）',
    warned: (told: number, all: number) => `${String(all)} 回のうち ${String(told)} 回を 1 時間以内に通知`,
    noWarnings: '80% に達した組織はありません。',
    missed: (n: number) => `通知できなかったもの: ${String(n)} 回`,
    tests: '負荷試験',
    testsNone: '負荷試験の記録がありません。',
    testsNoneLead: '負荷試験を行い、サーバーで次のコマンドを実行すると記録されます。',
    testsHow: '新しい試験は、サーバーで次のコマンドを実行して記録します。',
    title: (calls: number, people: number, minutes: number) =>
      `${String(calls)} 通話 × ${String(people)} 名、${String(minutes)} 分`,
    loss: (percent: string) => `映像の損失 ${percent}%`,
    nodes: (n: number) => `ノード ${String(n)} 台`,
    carried: '保てた',
    notCarried: '損失が多く、数えない',
    counts: 'この値を使用中',
  },
};
