import type { FIGURES, FigureName, Locale, SheetText } from '@rinjo/contract';

type Named = (typeof FIGURES)[number];

/** What each figure is called. */
const FIGURE_NAMES: Readonly<Record<Named, SheetText>> = {
  domain_node: { ja: '機械・ノードの喪失への備え', en: 'Loss of a machine or node is covered' },
  domain_site: { ja: '拠点の喪失への備え（第二拠点）', en: 'Loss of a site is covered (second site)' },
  domain_region: { ja: '地域の喪失への備え', en: 'Loss of a region is covered' },
  recovery_of_node: {
    ja: 'ノードの喪失から通話が続くまで（演習）',
    en: 'Calls go on after the loss of a node (drill)',
  },
  recovery_of_machine: { ja: '機械の喪失からの復旧時間（演習）', en: 'Recovery from a lost machine (drill)' },
  recovery_of_worker: {
    ja: '映像処理プロセスの喪失からの復旧時間（演習）',
    en: 'Recovery from a lost media worker (drill)',
  },
  recovery_of_process: {
    ja: 'サーバープロセスの喪失からの復旧時間（演習）',
    en: 'Recovery from a lost server process (drill)',
  },
  recovery_of_database: {
    ja: 'データベースの復旧時間（バックアップからの復元演習）',
    en: 'Recovery of the database (drill of a restore)',
  },
  recovery_of_site: {
    ja: '拠点の喪失から第二拠点で通話できるまで（演習）',
    en: 'Calls can be held at the second site after the loss of the first (drill)',
  },
  lost_at_site: {
    ja: '第二拠点への切替で失われるデータベースの時間（演習）',
    en: 'Loss of database data at a switch to the second site (drill)',
  },
  originals_lost_at_site: {
    ja: '第二拠点への切替で失われる原本の時間（演習）',
    en: 'Loss of originals at a switch to the second site (drill)',
  },
  rebuild_time: {
    ja: '書き出しから空の環境に再現し照合するまでの時間（演習）',
    en: 'From export to a tenant rebuilt elsewhere and compared (drill)',
  },
  objects_checked: { ja: '検証済みの原本', en: 'Originals checked' },
  oldest_check: { ja: '最も古い検証からの経過', en: 'Oldest check' },
  integrity_differences: { ja: '未解決の不一致', en: 'Open differences' },
  checksum_failures: { ja: 'データベースのチェックサム不一致', en: 'Checksum failures of the database' },
  database_faults: {
    ja: 'データベースの表と索引の異常（pg_amcheck）',
    en: 'Faults of tables and indexes (pg_amcheck)',
  },
  backup_age: { ja: '最新のバックアップからの経過時間', en: 'Age of the newest backup' },
  lost_of_database: {
    ja: '失われたデータベースの時間（演習）',
    en: 'Time of the database that was lost (drill)',
  },
  lost_of_originals: {
    ja: '失われた原本データの時間（演習）',
    en: 'Time of originals that was lost (drill)',
  },
  archive_lag: { ja: '変更の保管の最大の遅れ（30日間）', en: 'Largest delay of the archive (30 days)' },
  recovery_window: { ja: '戻せる期間', en: 'Window that can be restored' },
  recovery_gaps: { ja: '期間内の欠落', en: 'Gaps in the window' },
  verified_generations: { ja: '検証済みの世代', en: 'Verified generations' },
  personal_columns: { ja: '個人情報の項目', en: 'Columns with personal data' },
  undefined_columns: { ja: '定義のない項目', en: 'Columns without definition' },
  answer_p95: { ja: 'API の応答（95 パーセンタイル）', en: 'Answers of the API, 95th percentile' },
  page_p75: { ja: '画面の表示（75 パーセンタイル）', en: 'Page loads, 75th percentile' },
  picture_p95: {
    ja: '参加から最初の映像まで（95 パーセンタイル）',
    en: 'From joining to the first picture, 95th percentile',
  },
  probed_answer_p95: {
    ja: '監視の通話での API の応答（95 パーセンタイル）',
    en: 'Answers of the API in calls of probers, 95th percentile',
  },
  probed_picture_p95: {
    ja: '監視の通話での最初の映像（95 パーセンタイル）',
    en: 'First picture in calls of probers, 95th percentile',
  },
  slow_stretch: { ja: '目標を超え続けた最長の時間', en: 'Longest time over the limits at a stretch' },
  slow_month: { ja: '目標を超えた時間（最も多い月）', en: 'Time over the limits, worst month' },
  recordings_in_time: { ja: '期限内に仕上がった録画', en: 'Recordings finished in time' },
  backups_in_time: { ja: '期限内に完了したバックアップ', en: 'Backups in time' },
  inputs_defined: { ja: '入力の定義がある API と通信命令', en: 'Inputs that have a definition' },
  settings_listed: { ja: 'テナント自身が設定できる項目', en: 'Settings that tenants have' },
  settings_proved: {
    ja: '一つのテナントだけに効くと試験で確かめた項目',
    en: 'Settings tested to take effect for one tenant only',
  },
  key_age: { ja: 'テナントの鍵の経過日数（最長）', en: 'Age of the keys of tenants, longest' },
  operator_reads: { ja: '運営者による閲覧', en: 'Reads by operators' },
  operator_reads_beyond: {
    ja: '承認のない、または期限外の閲覧',
    en: 'Reads without approval or beyond its time',
  },
  log_search_p95: {
    ja: 'ログの検索時間（95 パーセンタイル、30日間）',
    en: 'Searches of logs, 95th percentile (30 days)',
  },
  definitions_age: { ja: '定義ファイルの経過時間', en: 'Age of the definitions' },
  files_scanned: { ja: '検査したファイル', en: 'Files that were scanned' },
  files_unscanned: { ja: '検査せずに渡したファイル', en: 'Files that were handed out without a scan' },
  release_days: { ja: 'このリリースの稼働期間', en: 'This release runs for' },
  open_findings: { ja: '既知の脆弱性', en: 'Known vulnerabilities' },
  overdue_fixes: { ja: '期限を過ぎた修正', en: 'Fixes that are overdue' },
  patch_days_max: {
    ja: '修正の公開から適用まで（最長）',
    en: 'From the release of a fix to its use, longest',
  },
  feed_days: { ja: '脆弱性情報の経過', en: 'Age of the advisory feed' },
  first_reply_p95: {
    ja: '初回返信まで（窓口時間、95 パーセンタイル）',
    en: 'First reply in desk hours, 95th percentile',
  },
  late_first_replies: { ja: '期限を過ぎた初回返信', en: 'First replies that were late' },
  requests_without_reply: { ja: '返信待ち', en: 'Requests without a reply yet' },
  acknowledged_p50: {
    ja: 'アラートの受領まで（中央値）',
    en: 'Until an alert was acknowledged, median',
  },
  attacks_repelled: { ja: '攻撃試験の合格', en: 'Attack tests passed' },
  calls_tested: {
    ja: '負荷試験で保てた同時通話（目標は契約の合計）',
    en: 'Parallel calls carried in the load test (target: all that was sold)',
  },
  storage_used: { ja: '保存容量の使用量（目標は上限）', en: 'Storage in use (target: the limit)' },
  storage_notices_in_time: {
    ja: '1 時間以内に知らせた容量の警告（80%・95%）',
    en: 'Storage warnings within an hour (80 %, 95 %)',
  },
  logs_recorded: {
    ja: '24 時間以内に記録されたログ（アクセス・操作・エラー・サインイン）',
    en: 'Logs with records of the last 24 hours (access, operation, error, sign-in)',
  },
  log_gaps: { ja: 'ログの欠落', en: 'Gaps in the logs' },
  interfaces_open: {
    ja: '開いている接続方式（REST・Webhook・SCIM・SAML）',
    en: 'Interfaces that are open (REST, webhooks, SCIM, SAML)',
  },
  certificate_days: { ja: '証明書の残り日数（最短）', en: 'Certificates are valid for, shortest' },
  old_versions_accepted: {
    ja: 'TLS 1.2 未満を受け入れた通信先',
    en: 'Addresses that accepted TLS below 1.2',
  },
  addresses_scanned: { ja: '外から検査した通信先', en: 'Addresses scanned from outside' },
  endpoints_registered: { ja: '登録済みの保存先・通信先', en: 'Endpoints on the register' },
  erasures: { ja: '完了した消去', en: 'Finished erasures' },
  erasure_certificate: {
    ja: '消去の期日から証明書まで（最長）',
    en: 'From the day of erasure to its certificate, longest',
  },
  exports_in_time: { ja: '時間内に完了した書き出し', en: 'Exports in time' },
  availability: { ja: '稼働率', en: 'Availability' },
  downtime: { ja: '停止時間', en: 'Downtime' },
  blips: { ja: '1 回だけの失敗', en: 'Single failed checks' },
  months_missed: { ja: '目標に届かなかった月', en: 'Months below the target' },
  components_watched: { ja: '監視している機能', en: 'Components watched' },
  mttr: { ja: '平均復旧時間', en: 'Mean time to repair' },
  mtbf: { ja: '平均故障間隔', en: 'Mean time between failures' },
  failures: { ja: '障害', en: 'Failures' },
  long_failures: { ja: '24 時間以上の障害', en: 'Failures of 24 hours or more' },
  days_measured: { ja: '測定した期間', en: 'Measured for' },
  interval_p50: { ja: '監視間隔の中央値', en: 'Interval, median' },
  interval_p95: { ja: '監視間隔の 95 パーセンタイル', en: 'Interval, 95th percentile' },
  interval_max: { ja: '監視間隔の最大', en: 'Interval, longest' },
  probers: { ja: '監視役', en: 'Probers' },
  late_incidents: { ja: '連絡が遅れた障害', en: 'Incidents with late updates' },
  notification_p50: { ja: '検知から通知まで（中央値）', en: 'From detection to the team, median' },
  notification_p95: {
    ja: '検知から通知まで（95 パーセンタイル）',
    en: 'From detection to the team, 95th percentile',
  },
  notification_max: { ja: '検知から通知まで（最大）', en: 'From detection to the team, longest' },
  customer_notification_p50: {
    ja: '検知から利用者への通知まで（中央値）',
    en: 'From detection to customers, median',
  },
  customer_notification_p95: {
    ja: '検知から利用者への通知まで（95 パーセンタイル）',
    en: 'From detection to customers, 95th percentile',
  },
  customer_notification_max: {
    ja: '検知から利用者への通知まで（最大）',
    en: 'From detection to customers, longest',
  },
  planned_stops: { ja: '計画停止の合計（12か月）', en: 'Planned stops, together (12 months)' },
  planned_windows: { ja: '計画停止の回数', en: 'Planned stops' },
  late_windows: { ja: '告知が遅れた計画停止', en: 'Planned stops announced late' },
  smallest_lead: { ja: '告知から開始まで（最短）', en: 'From notice to start, shortest' },
  calendar_days: { ja: '営業日の暦の残り', en: 'Calendar of business days ahead' },
  page_age_p95: { ja: '状態ページの古さの 95 パーセンタイル', en: 'Age of the status page, 95th percentile' },
  page_age_max: { ja: '状態ページの古さの最大', en: 'Age of the status page, longest' },
  late_reports: { ja: '遅れた月次報告', en: 'Late monthly reports' },
  late_end_notices: {
    ja: '遅れて届いたサービス終了の告知',
    en: 'Notices of the end of service that were late',
  },
  test_notification_p50: { ja: '試験の通知（中央値）', en: 'Test alerts, median' },
  test_notification_p95: { ja: '試験の通知（95 パーセンタイル）', en: 'Test alerts, 95th percentile' },
  test_notification_max: { ja: '試験の通知（最大）', en: 'Test alerts, longest' },
};

/** A figure's name for people; a month has its own. */
export function figureName(name: FigureName, locale: Locale): string {
  if (name in FIGURE_NAMES) return FIGURE_NAMES[name as Named][locale];
  const [what = '', month = ''] = name.split('_');
  if (what === 'slow')
    return locale === 'ja' ? `${month} に目標を超えた時間` : `time over the limits in ${month}`;
  return locale === 'ja' ? `${month} の稼働率` : `availability in ${month}`;
}
