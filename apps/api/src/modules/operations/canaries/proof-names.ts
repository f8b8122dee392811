import type { ProofName, SheetDrill, SheetText } from '@rinjo/contract';

/** What canaries are called, of the product and of alerts. */
export const PROOF_NAMES: Readonly<Record<ProofName, SheetText>> = {
  'cross-tenant': { ja: '組織どうしの分離', en: 'Organizations are kept apart' },
  'isolation-catalog': { ja: 'データベースの隔壁', en: 'Fence in the database' },
  input: { ja: '入力の検査', en: 'Input is checked' },
  'operator-access': { ja: '運営者の閲覧制限', en: 'Operators cannot look' },
  'notice-lead': { ja: '予告期間の遵守', en: 'Notices come in time' },
  'alert-path': { ja: '警報の経路', en: 'Alerts arrive' },
  plaintext: { ja: '保存データの暗号化', en: 'Stored data is encrypted' },
  'backup-sealed': { ja: 'バックアップの暗号化', en: 'Backups are encrypted' },
  'key-revoke': { ja: '鍵の失効', en: 'Revoked keys' },
  tamper: { ja: 'ログの改ざん検知', en: 'Alterations of logs are found' },
  'tamper-object': { ja: '原本の改ざんの検出', en: 'Alterations of originals are found' },
  eicar: { ja: 'ウイルス検査', en: 'Virus scanner' },
  fallback: { ja: '通話の代替手段', en: 'Ways round a failure of calls' },
  residency: { ja: 'データの所在', en: 'Where data are' },
  limits: { ja: '上限の遵守', en: 'Limits hold' },
  tls: { ja: '通信の暗号化', en: 'Connections are encrypted' },
  saml: { ja: 'シングルサインオン', en: 'Single sign-on' },
  integration: { ja: '外部連携', en: 'Connections to other systems' },
};

/** What drills are called. */
export const DRILL_NAMES: Readonly<Record<SheetDrill, SheetText>> = {
  kit: { ja: '書き出しからの再現', en: 'A tenant rebuilt from its export' },
  erasure: { ja: '消去', en: 'Erasure' },
  'worker-loss': { ja: '映像処理プロセスの喪失', en: 'Loss of a media worker' },
  'process-loss': { ja: 'サーバープロセスの喪失', en: 'Loss of a server process' },
  'node-loss': { ja: 'ノードの喪失', en: 'Loss of a node' },
  'site-failover': { ja: '第二拠点への切替', en: 'Switch to the second site' },
  'restore-loss': { ja: '機械の喪失からの復元', en: 'Restore after the loss of the machine' },
  'restore-point': { ja: '過去の時点への復元', en: 'Restore of a moment in the past' },
};
