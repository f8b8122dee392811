import type { SheetText } from '@rinjo/contract';

/** What personal data are kept for. */
export const PURPOSES = {
  account: {
    ja: '利用者を識別し、名前を表示し、連絡するため',
    en: 'To tell people apart, show their names and reach them',
  },
  signIn: {
    ja: '本人を確認し、サインインを保つため',
    en: 'To check who somebody is, and to keep them signed in',
  },
  rights: { ja: '利用者に権限を与えるため', en: 'To give people their permissions' },
  settings: { ja: '本人が選んだ設定に従うため', en: 'To do as the person has chosen' },
  singleSignOn: {
    ja: '組織の認証基盤の利用者と結び付けるため',
    en: 'To recognise people of the organization’s identity provider',
  },
  guests: { ja: '招待された人を通話に迎えるため', en: 'To let invited guests into a call' },
  calls: { ja: '通話の相手と経過を記録するため', en: 'To keep who was in a call, and how it went' },
  reach: { ja: '呼び出し、不在着信を知らせるため', en: 'To ring people and to tell them what they missed' },
  content: { ja: '現場の記録として残すため', en: 'To keep what was said and shown on site as its record' },
  sites: { ja: '現場を識別し、案内するため', en: 'To tell sites apart and to find them' },
  consent: { ja: '同意を証明するため', en: 'To prove that somebody agreed' },
  evidence: { ja: '証拠の由来を証明するため', en: 'To prove where evidence comes from' },
  sharing: { ja: '共有したものを誰が開いたか示すため', en: 'To show who opened what was shared' },
  accountable: { ja: '誰が行ったかを示すため', en: 'To show who did something' },
  audit: { ja: '操作と閲覧を後から確かめるため', en: 'To look into what was done and read' },
  abuse: { ja: '不正な利用を防ぎ、調べるため', en: 'To prevent and look into abuse' },
  integration: {
    ja: '組織のほかのシステムに伝えるため',
    en: 'To pass it on to other systems of the organization',
  },
  work: { ja: '頼まれた処理を終えるため', en: 'To finish what was asked for' },
  portability: { ja: '組織がデータを持ち出すため', en: 'To let the organization take its data along' },
  support: { ja: '問い合わせに答えるため', en: 'To answer requests for help' },
  operators: {
    ja: '運用者を識別し、操作に責任を持たせるため',
    en: 'To know operators, and to hold them to what they do',
  },
  news: {
    ja: '希望した人に稼働状況を知らせるため',
    en: 'To send news of the service to those who asked for them',
  },
  emergency: {
    ja: '通話を続けられないときの連絡先を示すため',
    en: 'To show whom to call when a call cannot go on',
  },
  duty: { ja: '障害を担当者に知らせるため', en: 'To tell people on duty of failures' },
  statements: {
    ja: '運営者の表明に責任を持つ人を示すため',
    en: 'To show who answers for a statement of the operator',
  },
} as const satisfies Record<string, SheetText>;
export type Purpose = keyof typeof PURPOSES;

/** How they are protected where they lie. Backups are sealed as a whole besides, and connections are encrypted. */
export const PROTECTIONS = {
  fence: {
    ja: '組織ごとに行を隔離（項目の暗号化なし。装置の暗号化は運営者）',
    en: 'Rows kept apart by organization (not encrypted one by one; encrypting the disk is up to the operator)',
  },
  tenantKey: { ja: '組織の鍵による AES-256-GCM', en: 'AES-256-GCM under the key of the organization' },
  installationKey: {
    ja: '設置環境の鍵による AES-256-GCM',
    en: 'AES-256-GCM under the key of the installation',
  },
  hash: { ja: 'SHA-256 のみ（元の値なし）', en: 'SHA-256 alone, never the value itself' },
  password: { ja: 'Argon2id のみ（元の値なし）', en: 'Argon2id alone, never the value itself' },
  installation: {
    ja: '運用のプログラムだけが読める（項目の暗号化なし。装置の暗号化は運営者）',
    en: 'Read by programs of the operator alone (not encrypted one by one; encrypting the disk is up to the operator)',
  },
} as const satisfies Record<string, SheetText>;
export type Protection = keyof typeof PROTECTIONS;

/** How long they are kept at most. Whatever belongs to an organization goes with it. */
export const RETENTIONS = {
  person: { ja: '利用者が消去されるまで', en: 'Until the person is erased' },
  tenant: { ja: '組織が消去されるまで', en: 'Until the organization is erased' },
  chosen: { ja: '本人または管理者が消すまで', en: 'Until the person or an administrator removes it' },
  session: { ja: 'サインインまたはリンクの期限まで', en: 'Until the sign-in or the link ends' },
  day: { ja: '長くても 1 日', en: 'A day at most' },
  month: { ja: '30 日', en: '30 days' },
  rule: { ja: '組織が定めた保存期間まで', en: 'As long as the organization’s rule of retention says' },
  log: { ja: '契約のログ保存期間まで（1～10 年）', en: 'As long as the contract keeps logs (1 to 10 years)' },
  recent: { ja: '最新の分だけ（古いものから削除）', en: 'The newest alone, older ones are removed' },
  subscription: { ja: '本人が配信を止めるまで', en: 'Until the person ends the subscription' },
  operator: { ja: '運用者が削除されるまで', en: 'Until the operator is removed' },
  installation: {
    ja: '設置環境がある間（記録は消さない）',
    en: 'As long as the installation exists: records are never removed',
  },
} as const satisfies Record<string, SheetText>;
export type Retention = keyof typeof RETENTIONS;
