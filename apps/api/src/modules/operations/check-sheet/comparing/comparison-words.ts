import type { Locale, SheetChange } from '@rinjo/contract';

interface ComparisonWords {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly changes: Readonly<Record<SheetChange, string>>;
  readonly columns: readonly string[];
}

export const COMPARISON_WORDS: Readonly<Record<Locale, ComparisonWords>> = {
  ja: {
    title: 'チェックシートの版の比較',
    before: '前の版',
    after: '後の版',
    changes: { worse: '悪化', better: '改善', changed: '変更', same: '同じ' },
    columns: ['No.', '種別', 'サービスレベル項目例', '変化', '内容', '前の版', '後の版', '内容の変化'],
  },
  en: {
    title: 'Two editions of the check sheet',
    before: 'Earlier edition',
    after: 'Later edition',
    changes: { worse: 'Worse', better: 'Better', changed: 'Changed', same: 'Same' },
    columns: ['No.', 'Area', 'Item', 'Change', 'What', 'Earlier edition', 'Later edition', 'Its change'],
  },
};
