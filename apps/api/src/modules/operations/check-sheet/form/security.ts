import type { FormArea } from './form-row.js';

export const SECURITY: FormArea = {
  area: { ja: 'セキュリティ', en: 'Security' },
  rows: [
    {
      no: 39,
      item: { ja: '公的認証取得の要件', en: 'Public certification' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'attested',
      commitment: {
        ja: '公的認証は、運営者が証書・ハッシュ・責任者・期限を登録したときだけ有と表示し、審査用の証跡一式をシステムが出力します。',
        en: 'A certification prints yes only when the operator has registered the certificate with hash, owner and expiry; the system exports the evidence pack for the auditor.',
      },
    },
    {
      no: 40,
      item: { ja: 'アプリケーションに関する第三者評価', en: 'Third-party assessment of the application' },
      unit: { ja: '有無／実施状況', en: 'Yes/no and state of execution' },
      class: 'attested',
      commitment: {
        ja: '第三者の評価は12か月以内の報告書が登録されているときだけ有と表示し、リリースごとの攻撃試験とOWASP ASVS 5.0レベル2の自己点検の結果を並べて示します。',
        en: "A third-party assessment prints yes only with a registered report of the last 12 months, beside the results of each release's attack suite and OWASP ASVS 5.0 level 2 self-check.",
      },
    },
    {
      no: 41,
      item: { ja: '情報取扱い環境', en: 'Environment in which information is handled' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      statementToo: true,
      commitment: {
        ja: '個人情報の列の100%に目的・暗号化・保存期間を定め、定めのない列があれば出荷も起動もできません。',
        en: '100 % of the columns with personal data carry purpose, encryption and retention, and a column without them can neither be released nor started.',
      },
    },
    {
      no: 42,
      item: { ja: '通信の暗号化レベル', en: 'Encryption of communication' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      commitment: {
        ja: 'TLS 1.2未満を拒んでTLS 1.3を優先し、映像と音声はDTLS-SRTPで暗号化し、外からの自己検査を毎日行います。',
        en: 'TLS below 1.2 is refused and 1.3 preferred, video and audio use DTLS-SRTP, and a self-scan from outside runs every day.',
      },
    },
    {
      no: 43,
      item: {
        ja: '会計監査報告書における情報セキュリティ関連事項の確認',
        en: 'Security matters in accounting audit reports',
      },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'attested',
      commitment: {
        ja: '監査報告書（様式の旧称に当たるSOC 1や保証業務実務指針3402、またはSOC 2）は、運営者が文書・ハッシュ・責任者・期限を登録したときだけ有と表示します。',
        en: 'An audit report (SOC 1 or the Japanese practical guideline 3402, successors of the names in the form, or SOC 2) prints yes only when the operator has registered it with hash, owner and expiry.',
      },
    },
    {
      no: 44,
      item: { ja: 'マルチテナント下でのセキュリティ対策', en: 'Security under multi-tenancy' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: '全てのテナント表に行単位の強制分離を掛け、5分ごとに他テナントへの越境を試みて拒否を確かめ、障害は1つの映像処理プロセスの通話にとどめます。',
        en: 'Every tenant table is under forced row-level security, a canary tries to cross tenants every 5 minutes and must be refused, and a media failure stays within the calls of one worker.',
      },
    },
    {
      no: 45,
      item: { ja: '情報取扱者の制限', en: 'Restriction of people handling information' },
      unit: { ja: '有無／設定状況', en: 'Yes/no and settings' },
      class: 'enforced',
      statementToo: true,
      commitment: {
        ja: '運営者は常時の閲覧権を持たず、テナント管理者が承認した最長4時間の閲覧だけができ、その全てがテナント自身のログに残ります。',
        en: "Operators have no standing access; only a view approved by a tenant admin for at most 4 hours is possible, and all of it appears in the tenant's own log.",
      },
    },
    {
      no: 46,
      item: {
        ja: 'セキュリティインシデント発生時のトレーサビリティ',
        en: 'Traceability in security incidents',
      },
      unit: { ja: '設定状況', en: 'Settings' },
      class: 'enforced',
      commitment: {
        ja: '全ログに利用者IDと要求IDを付けて3年間保存し、検索は95%が5秒以内に終わり、改ざんがないことをテナントが手元で検証できます。',
        en: 'Every log record carries user and request IDs and is kept for 3 years, 95 % of searches end within 5 seconds, and tenants verify offline that nothing was altered.',
      },
    },
    {
      no: 47,
      item: { ja: 'ウイルススキャン', en: 'Virus scanning' },
      unit: { ja: '頻度', en: 'Frequency' },
      class: 'measured',
      commitment: {
        ja: '受け取った全てのファイルを最初の取得の前に検査し、直近30日の受領分を最新の定義で毎日再検査し、検査機能自体も毎日試験検体で確かめます。',
        en: 'Every received file is scanned before its first download, files of the last 30 days are scanned again daily with fresh definitions, and the scanner itself is tested daily with a test sample.',
      },
    },
    {
      no: 48,
      item: { ja: '二次記憶媒体の安全性対策', en: 'Safety of secondary storage media' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      statementToo: true,
      commitment: {
        ja: 'バックアップは常に暗号化して置き、毎日無作為の1件が鍵なしでは開けないことを試し、廃棄は鍵の破棄で行い、取り外し媒体は使いません。',
        en: 'Backups are always stored encrypted, every day a random one must not open without its key, disposal destroys the key, and removable media are not used.',
      },
    },
    {
      no: 49,
      item: { ja: 'データの外部保存方針', en: 'Policy on storing data outside' },
      unit: { ja: '把握状況', en: 'State of knowledge' },
      class: 'enforced',
      statementToo: true,
      commitment: {
        ja: '保存先は既定で日本国内に限り、許可一覧にない保存先では起動を拒み、外へ出る通信先と再委託先を全て一覧で示します。',
        en: 'Storage is limited to Japan by default, the system refuses to start with a place that is not on the allow-list, and all outgoing destinations and sub-processors are listed.',
      },
    },
  ],
};
