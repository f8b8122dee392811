import type { SheetText } from '@rinjo/contract';

/** What each figure is called. A name that is not here is printed as it is, and the test of the rows fails. */
export const FIGURE_NAMES: Readonly<Record<string, SheetText>> = {
  recovery_of_machine: { ja: '機械の喪失からの復旧時間（演習）', en: 'Recovery from a lost machine (drill)' },
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
  erasures: { ja: '完了した消去', en: 'Finished erasures' },
  erasure_certificate: {
    ja: '消去の期日から証明書まで（最長）',
    en: 'From the day of erasure to its certificate, longest',
  },
  exports_in_time: { ja: '時間内に完了した書き出し', en: 'Exports in time' },
};
