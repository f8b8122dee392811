import { type Locale, LOCALES } from '@rinjo/contract';
import { dataMapView } from './data-map-view.js';

const WORDS: Readonly<
  Record<Locale, { readonly title: string; readonly lead: string; readonly columns: string }>
> = {
  ja: {
    title: '個人情報の一覧',
    lead: 'データベースの全項目のうち個人に関するもの。目的、保護、保存期間を定めていない項目があると、出荷も起動もできません。',
    columns: '| 表 | 項目 | 目的 | 保護 | 保存期間 |',
  },
  en: {
    title: 'Personal data',
    lead: 'Every column of the database that says something about people. With a column that has no purpose, protection and retention, nothing is released or started.',
    columns: '| table | columns | purpose | protection | retention |',
  },
};

/** The map of the installation in Markdown, in both languages. `npm run docs` writes it to docs/personal-data.md. */
export function dataMapDocument(): string {
  const { tables, columns, personalColumns } = dataMapView('installation', []);
  const part = (locale: Locale): readonly string[] => [
    `## ${WORDS[locale].title}`,
    '',
    `${WORDS[locale].lead} (${String(personalColumns)} / ${String(columns)})`,
    '',
    WORDS[locale].columns,
    '|---|---|---|---|---|',
    ...tables.flatMap(({ table, uses }) =>
      uses.map(
        (use) =>
          `| \`${table}\` | ${use.columns.map((name) => `\`${name}\``).join(', ')} | ${use.purpose[locale]} | ${use.protection[locale]} | ${use.retention[locale]} |`,
      ),
    ),
    '',
  ];
  return ['# Personal data', '', ...LOCALES.flatMap(part)].join('\n');
}
