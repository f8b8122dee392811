import type { FormArea } from './form-row.js';

export const DATA_MANAGEMENT: FormArea = {
  area: { ja: 'データ管理', en: 'Data management' },
  rows: [
    {
      no: 28,
      item: { ja: 'バックアップの方法', en: 'Backup method' },
      unit: { ja: '有無/内容', en: 'Yes/no and content' },
      class: 'measured',
      commitment: {
        ja: 'データベースは毎日の全体取得と連続したWAL保管、原本データは逐次の複製で守り、全て暗号化し、毎週の復元演習で検証します。',
        en: 'The database is kept by a daily full backup and a continuous WAL archive, originals by incremental copy, all encrypted and proved by a weekly restore drill.',
      },
      on: {
        single: {
          ja: 'ノードのディスクと別の機械の2か所に置き、別の機械がなければ未達と表示します。',
          en: "Kept in two places, the node's disk and another machine; without the other machine the row prints unmet.",
        },
        multi: {
          ja: '別々の2か所に置き、うち1か所は35日間の上書きと削除を禁じます。',
          en: 'Kept in two separate places, one of which forbids overwriting and deletion for 35 days.',
        },
      },
    },
    {
      no: 29,
      item: { ja: 'バックアップデータを取得するタイミング(RPO)', en: 'Backup timing (RPO)' },
      unit: { ja: '時間', en: 'Time' },
      class: 'measured',
      commitment: {
        ja: '10秒ごとのハートビート行により、復元演習のたびに実際に失われた時間を測って表示します。',
        en: 'A heartbeat row written every 10 seconds shows in every restore drill how much time was really lost.',
      },
      on: {
        single: {
          ja: '機械の喪失でデータベースは2分以内、原本データは5分以内です。',
          en: 'Loss of the machine: database at most 2 minutes, originals at most 5 minutes.',
        },
        multi: {
          ja: 'ノードの喪失で0秒（同期複製）、拠点の喪失でデータベース2分以内、原本データ5分以内です。',
          en: 'Loss of a node: 0 seconds (synchronous standby); loss of a site: database at most 2 minutes, originals at most 5 minutes.',
        },
      },
    },
    {
      no: 30,
      item: { ja: 'バックアップデータの保存期間', en: 'Backup retention' },
      unit: { ja: '時間', en: 'Time' },
      class: 'measured',
      commitment: {
        ja: '35日間保存し、その間の任意の時点に戻せます。',
        en: 'Kept for 35 days, with recovery to any point in time inside them.',
      },
    },
    {
      no: 31,
      item: { ja: 'データ消去の要件', en: 'Data erasure' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      commitment: {
        ja: '解約の30日後に鍵を破棄して稼働中のデータを削除し、24時間以内に署名付き消去証明書を発行して、最後のバックアップが消える日（最長35日後）も記します。',
        en: 'Thirty days after cancellation the keys are destroyed and live data is purged, a signed certificate follows within 24 hours, and it names the day the last backup copy expires (at most 35 days later).',
      },
    },
    {
      no: 32,
      item: { ja: 'バックアップ世代数', en: 'Backup generations' },
      unit: { ja: '世代数', en: 'Number of generations' },
      class: 'measured',
      commitment: {
        ja: '検証済みで復元できる日次の世代を35世代保ちます。',
        en: '35 daily generations, each verified as restorable, are kept.',
      },
    },
    {
      no: 33,
      item: { ja: 'データ保護のための暗号化要件', en: 'Encryption of stored data' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      statementToo: true,
      commitment: {
        ja: '写真・動画・ファイルは保存先に渡す前に、バックアップは外へ出す前にAES-256-GCMで暗号化し、平文の混入がないかを毎晩調べます。',
        en: 'Photos, videos and files are encrypted with AES-256-GCM before they reach the store and backups before they leave the host, and a nightly scan looks for plaintext.',
      },
    },
    {
      no: 34,
      item: {
        ja: 'マルチテナントストレージにおけるキー管理要件',
        en: 'Key management in multi-tenant storage',
      },
      unit: { ja: '有無/内容', en: 'Yes/no and content' },
      class: 'enforced',
      commitment: {
        ja: 'テナントごとの鍵とコンテナで分け、鍵を365日以内に更新し、鍵を止めてから5分以内に読めなくなることを毎月試します。',
        en: 'Each tenant has its own key and container, keys are rotated within 365 days, and a monthly test shows that data is unreadable within 5 minutes of revoking a key.',
      },
    },
    {
      no: 35,
      item: {
        ja: 'データ漏えい・破壊時の補償/保険',
        en: 'Compensation or insurance for leakage or loss of data',
      },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'attested',
      commitment: {
        ja: '補償と保険は運営者の判断により、文書・ハッシュ・責任者・期限を登録したときだけ有と表示し、目標に届かなかった停止秒数はシステムが算出します。',
        en: "Compensation and insurance are the operator's decision, printed as yes only with document, hash, owner and expiry, while the system computes the seconds of downtime beyond the target.",
      },
    },
    {
      no: 36,
      item: { ja: '解約時のデータポータビリティ', en: 'Data portability on cancellation' },
      unit: { ja: '有無/内容', en: 'Yes/no and content' },
      class: 'measured',
      commitment: {
        ja: '管理者の操作だけで全データと監査ログを10GBあたり1時間以内に書き出せ、毎週の往復試験で取り込みまで照合します。',
        en: 'Admins export all data and the audit log by themselves within 1 hour per 10 GB, and a weekly round trip imports an export and compares it.',
      },
    },
    {
      no: 37,
      item: { ja: '預託データの整合性検証作業', en: 'Integrity verification of entrusted data' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'measured',
      commitment: {
        ja: '全ての原本のハッシュを30日以内に1回以上、監査ログを毎日検証し、署名付きの報告を毎月発行し、テナント自身も手元で検証できます。',
        en: 'The hash of every original is checked at least once in 30 days and the audit log every day, a signed report is issued monthly, and tenants can verify offline themselves.',
      },
    },
    {
      no: 38,
      item: { ja: '入力データ形式の制限機能', en: 'Restriction of input data formats' },
      unit: { ja: '有無', en: 'Yes/no' },
      class: 'enforced',
      commitment: {
        ja: 'APIと通信命令の100%に入力の定義を課して未定義の項目と型や長さの違反を拒み、ファイルは実際の形式・大きさ・画素数・展開後の大きさを調べます。',
        en: '100 % of API routes and socket commands have an input definition that refuses unknown fields, wrong types and lengths, and files are checked for real format, size, pixels and unpacked size.',
      },
    },
  ],
};
