/** SCIM のページの文言。 */
export const jaProvisioning = {
  heading: 'SCIM による自動同期',
  lead: '社内のディレクトリ（Entra ID、Okta など）から、利用者とグループを自動で追加、変更、停止します。',
  setup: '接続に必要な値',
  baseUrl: 'テナント URL（SCIM ベース URL）',
  token: 'シークレットトークン',
  tokenLead:
    'API キーを使います。「API キー」で管理者のサービスアカウントを作り、権限「SCIM」を付けたキーを発行してください。',
  toKeys: 'API キーへ',
  counts: (users: number, groups: number) =>
    `利用者 ${users} 人、グループ ${groups} 件がディレクトリと連携しています。`,
  lastRequest: (at: string) => `最後の要求: ${at}`,
  never: 'まだ要求を受けていません。',

  mapping: '取り込む属性',
  mappingLead: 'ここにない属性は受け取りますが、保存しません。',
  attribute: 'SCIM の属性',
  meaning: 'Rinjo での扱い',
  rows: [
    ['userName', 'ディレクトリでのユーザー名。メールアドレスがない場合はメールアドレスとしても使います。'],
    ['emails', 'メールアドレス（優先、職場の順に 1 件）'],
    ['displayName, name', '表示名。ない場合は姓名から作ります。'],
    ['active', 'false になると、すぐにサインアウトし、通話からも退出します。'],
    ['preferredLanguage', '画面の言語（日本語または英語）'],
    ['externalId', 'ディレクトリでの ID'],
    ['グループの members', '通話に招待するグループのメンバー'],
  ] as readonly (readonly [string, string])[],
  rules: [
    '追加された利用者は一般の利用者になります。管理者などの権限は SCIM では付きません。',
    'ディレクトリで削除すると、利用者は無効になります。通話や記録に残る名前は消えません。',
    '最後の管理者は無効にできません。管理者のメールアドレスも SCIM では変わりません。',
  ],

  guides: '設定の手順',
  entra: 'Microsoft Entra ID',
  entraSteps: [
    'Entra 管理センターで「エンタープライズ アプリケーション」を開き、Rinjo のアプリを選びます（なければ「独自のアプリケーションの作成」）。',
    '「プロビジョニング」で「プロビジョニング モード」を「自動」にします。',
    '「テナント URL」に上の URL を、「シークレット トークン」に API キーを入力し、「テスト接続」を押します。',
    '「マッピング」はそのままで動きます。使わない属性は削除してもかまいません。',
    '「ユーザーとグループ」で対象を割り当て、「プロビジョニングの開始」を押します。',
  ],
  okta: 'Okta',
  oktaSteps: [
    'Okta 管理コンソールで Rinjo のアプリを開き、「Provisioning」の「Integration」を選びます。',
    '「SCIM connector base URL」に上の URL、「Unique identifier field」に userName を入力します。',
    '「Authentication Mode」を「HTTP Header」にし、「Authorization」に API キーを入力します。',
    '「To App」で Create Users、Update User Attributes、Deactivate Users を有効にします。',
    '「Push Groups」で、取り込むグループを選びます。',
  ],

  requests: '最近の要求',
  requestsEmpty: 'まだありません。ディレクトリで「テスト接続」を実行すると、ここに表示されます。',
  refresh: '更新',
  time: '日時',
  request: '要求',
  result: '結果',
};
