import { DRILL_NAMES, PROOF_NAMES } from '../../canaries/proof-names.js';
import { dayInJapan, minuteInJapan } from '../../../../platform/time/japan.js';
import { figureName } from './figure-names.js';
import { ja } from './ja.js';
import type { ReasonWords } from './reason-texts.js';

const LOGS = { access: 'アクセス', operation: '操作', error: 'エラー', signIn: 'サインイン' } as const;
const WAYS = {
  relay: 'TCP の中継',
  direct: '二者の直接通話',
  audio: '音声のみ',
  contacts: '連絡先の表示',
} as const;

const NUMBER = new Intl.NumberFormat('ja-JP');
const time = (at: string | null): string => (at === null ? '時刻不明' : minuteInJapan(new Date(at)));
const day = (at: string): string => dayInJapan(new Date(at));
const days = (n: number): string => `${NUMBER.format(n)} 日`;
const hours = (n: number): string => (n % 24 === 0 && n > 24 ? days(n / 24) : `${NUMBER.format(n)} 時間`);

export const jaReasons: ReasonWords = {
  nothing_measured: () => 'まだ測定していません',
  few_days: ({ days: of, least }) => `測定は ${NUMBER.format(of)} 日分です（${days(least)}分以上が必要）`,
  few_samples: ({ figure, samples, least }) =>
    `標本が ${NUMBER.format(samples)} 件です（${NUMBER.format(least)} 件以上が必要）：${figureName(figure, 'ja')}`,
  data_old: ({ at, hours: of }) =>
    at === null
      ? `直近 ${hours(of)}の測定がありません`
      : `最新の測定は ${time(at)} で、${hours(of)}より前です`,
  off_target: ({ figure, unit, amount, target }) =>
    `目標に届きません：${ja.figure(figureName(figure, 'ja'), ja.amount[unit](amount), ja.amount[unit](target))}`,
  inside_only: () => '内側からしか見ていません（別の機械の監視役がありません）',

  canary_never: ({ canary }) => `自動点検「${PROOF_NAMES[canary].ja}」がまだ実行されていません`,
  canary_failed: ({ canary, at }) => `自動点検「${PROOF_NAMES[canary].ja}」が失敗しました（${time(at)}）`,
  canary_breach: ({ canary, at }) =>
    `自動点検「${PROOF_NAMES[canary].ja}」が侵害の疑いを見つけました（${time(at)}）`,
  canary_late: ({ canary, at }) =>
    `自動点検「${PROOF_NAMES[canary].ja}」が遅れています（最後の実行 ${time(at)}）`,
  canary_old: ({ canary, at, days: of }) =>
    `自動点検「${PROOF_NAMES[canary].ja}」は ${time(at)} のもので、${days(of)}より前です`,

  drill_never: ({ drill }) => `演習「${DRILL_NAMES[drill].ja}」がまだ行われていません`,
  drill_failed: ({ drill, at }) => `演習「${DRILL_NAMES[drill].ja}」が失敗しました（${time(at)}）`,
  drill_old: ({ drill, at, days: of }) =>
    `演習「${DRILL_NAMES[drill].ja}」は ${day(at)} が最後で、${days(of)}より前です`,
  drill_inside: ({ drill }) =>
    `演習「${DRILL_NAMES[drill].ja}」が、別の場所ではなくサービス自身の機械で行われました`,
  drill_of_other_release: ({ drill, release }) =>
    `演習「${DRILL_NAMES[drill].ja}」は別の版（${release || '不明'}）で行われたものです`,
  drill_of_other_format: ({ drill }) =>
    `演習「${DRILL_NAMES[drill].ja}」は別の書き出し形式で行われたものです`,

  statement_missing: () => '運営者がこの項目について申告していません',
  statement_no: () => '運営者の申告：無',
  statement_expired: ({ validUntil }) => `運営者の申告は ${validUntil} までのものです`,

  release_unsigned: () => '稼働中の版の署名を検証できていません',
  contacts_missing: () => '緊急連絡先が登録されていません',
  ways_untested: ({ ways }) => `ここでは試していない手段：${ways.map((way) => WAYS[way]).join('、')}`,
  ways_failed: ({ ways }) => `試して失敗した手段：${ways.map((way) => WAYS[way]).join('、')}`,
  ways_without_prober: ({ hours: of }) => `直近 ${hours(of)}に監視役が代替手段を試していません`,
  advisories_missing: () => '脆弱性情報をまだ取得できていません',
  probers_silent: ({ probers, hours: of }) =>
    `${hours(of)}を超えて報告のない監視役：${NUMBER.format(probers)} 台`,
  on_call_empty: () => '当番表に誰もいません',
  on_call_unconfirmed: ({ at, days: of }) => `当番表の確認は ${day(at)} が最後で、${days(of)}より前です`,
  customers_not_told: () => '障害がありましたが、利用者に知らせた時刻が分かりません',
  report_old: ({ at, days: of }) =>
    at === null
      ? `${days(of)}を超えて月次報告がありません`
      : `最新の月次報告は ${day(at)} で、${days(of)}より前です`,
  logs_silent: ({ logs }) => `24 時間記録のないログ：${logs.map((log) => LOGS[log]).join('、')}`,
  settings_unrecorded: () => 'この版には設定の試験の記録がありません',
  settings_untested: ({ settings }) => `試験のない設定：${settings.join('、')}`,
  settings_failed: ({ settings }) => `試験に失敗した設定：${settings.join('、')}`,
  settings_of_other_release: () => '設定の試験は別の版のものです',
  document_of_other_release: ({ release }) => `確認した API 文書は別の版（${release}）のものです`,
  load_test_missing: () => '負荷試験が登録されていません',
  load_test_old: ({ at, days: of }) => `負荷試験は ${day(at)} のもので、${days(of)}より前です`,
  load_test_of_other_release: ({ release }) => `負荷試験は別の主要な版（${release}）のものです`,
  desk_missing: () => '窓口の時間が登録されていません',
  backups_off: () => 'バックアップが無効です',
  backup_missing: () => '検証済みのバックアップがまだありません',
  backup_here_only: () => 'バックアップがこの機械にしかありません',
  backup_elsewhere_missing: () => 'この機械の外にバックアップの写しがありません',
  listing_missing: () => 'バックアップの保存先をまだ確認していません',
  archive_unmeasured: () => '変更の保管の遅れをまだ測定していません',
  recovery_window_short: ({ oldest, days: of }) =>
    oldest === null
      ? `直近 ${days(of)}のどの時点にも戻せません`
      : `戻せる最も古い時点は ${time(oldest)} で、${days(of)}前に届きません`,
  erasures_late: ({ erasures }) => `期限を過ぎた消去：${NUMBER.format(erasures)} 件`,
  objects_unchecked: ({ objects }) => `まだ検証していない原本：${NUMBER.format(objects)} 件`,
  logs_unsound: ({ logs }) => `検証に失敗した操作ログ：${NUMBER.format(logs)} 件`,
  attacks_unrecorded: () => 'この版には攻撃試験の記録がありません',
  attacks_succeeded: ({ attacks }) => `防げなかった攻撃試験：${NUMBER.format(attacks)} 件`,
  logs_unsigned: ({ tenants }) => `操作ログが一度も署名されていないテナント：${NUMBER.format(tenants)} 件`,
  scanner_missing: () => 'ウイルス検査が接続されていません',
  definitions_unknown: () => '定義ファイルの新しさが分かりません',
};
