import { durationParts, percentText } from './durations.js';
import type { SheetWords } from './sheet-words.js';

const NUMBER = new Intl.NumberFormat('ja-JP');
const UNITS = { d: '日', h: '時間', min: '分', s: '秒' } as const;
const duration = (seconds: number): string =>
  durationParts(seconds)
    .map(([unit, amount]) => `${NUMBER.format(amount)}${UNITS[unit]}`)
    .join('');

export const ja: SheetWords = {
  title: 'クラウドサービスレベルのチェックリスト',
  form: '経済産業省 2010年8月の様式に、実測で答えたもの',
  columns: {
    no: 'No.',
    area: '種別',
    item: 'サービスレベル項目例',
    unit: '測定単位',
    answer: '回答',
    value: '値',
    promise: '約束',
    window: '測定期間',
    samples: '標本数',
    known: '根拠',
    reasons: '足りない条件',
    earlier: '前の版',
    evidence: '証跡',
  },
  status: {
    no: '無',
    not_measured: '未測定',
    unmet: '未達',
    expired: '期限切れ',
    unverified: '未確認',
    yes: '有',
  },
  notAnswered: '未回答',
  class: { measured: '実測', enforced: '強制', attested: '運営者の申告' },
  topology: { single: '1 ノード構成', multi: '複数ノード構成' },
  header: {
    operator: '運営者',
    nobody: '未登録',
    installation: '設置先',
    release: 'ソフトウェアの版',
    topology: '構成',
    window: '対象期間',
    madeAt: '作成日時',
    edition: '版番号',
    notAnEdition: '確定していない写し',
    counts: '回答の内訳',
  },
  editionNumber: (number) => `第 ${NUMBER.format(number)} 版`,
  amount: {
    basis_points: percentText,
    milliseconds: (ms) => `${NUMBER.format(ms)} ミリ秒`,
    seconds: duration,
    days: (days) => `${NUMBER.format(days)} 日`,
    bytes: (bytes) => `${NUMBER.format(bytes)} バイト`,
    count: (count) => NUMBER.format(count),
    yes_no: (is) => (is === 1 ? '有' : '無'),
  },
  figure: (name, amount, target) => `${name} ${amount}${target === null ? '' : `（目標 ${target}）`}`,
  stated: (statement, document, owner, validUntil) =>
    [statement, document && `文書 ${document}`, `責任者 ${owner}`, validUntil && `${validUntil} まで有効`]
      .filter(Boolean)
      .join('／'),
  period: (from, to) => `${from}〜${to}`,
  measuredDays: (days) => `${NUMBER.format(days)} 日間の実測`,
  earlier: (edition, answer) => `${edition}: ${answer}`,
  honesty:
    '「実測」の値は台帳から計算され、誰も書き換えられません。データのない項目は「未測定」と表示します。時間は切り上げ、割合は切り捨てています。',
  page: (page, pages) => `${String(page)} / ${String(pages)}`,
};
