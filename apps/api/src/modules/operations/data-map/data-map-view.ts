import { createHash } from 'node:crypto';
import type { DataMapUse, DataMapView, Locale } from '@rinjo/contract';
import { csvTable } from '../../../platform/http/csv-cell.js';
import { DATA_MAP } from './data-map.js';
import type { MappedTable, PersonalColumns } from './mapped-table.js';
import { PROTECTIONS, PURPOSES, RETENTIONS } from './vocabulary.js';

/** Of whom a copy of the map is: an organization sees the tables that hold its own data. */
export type MapScope = 'installation' | 'tenant';

const isInScope = ({ other }: MappedTable, scope: MapScope): boolean =>
  scope === 'installation' || other.includes('tenant_id');

const useOf = ({ columns, purpose, protection, retention }: PersonalColumns): DataMapUse => ({
  columns,
  purpose: PURPOSES[purpose],
  protection: PROTECTIONS[protection],
  retention: RETENTIONS[retention],
});

/** The map as people read it. @param undefinedColumns of the database as it is */
export function dataMapView(scope: MapScope, undefinedColumns: readonly string[]): DataMapView {
  const mapped = DATA_MAP.filter((table) => isInScope(table, scope));
  const tables = mapped
    .map(({ table, personal, other }) => ({ table, uses: personal.map(useOf), otherColumns: other.length }))
    .toSorted((a, b) => (a.table < b.table ? -1 : 1));
  const personalColumns = tables.flatMap(({ uses }) => uses).flatMap(({ columns }) => columns).length;
  return {
    sha256: createHash('sha256').update(JSON.stringify(tables)).digest('hex'),
    columns: personalColumns + tables.reduce((sum, { otherColumns }) => sum + otherColumns, 0),
    personalColumns,
    undefinedColumns,
    tables: tables.filter(({ uses }) => uses.length > 0),
  };
}

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['テーブル', '項目', '目的', '保護', '保存期間'],
  en: ['Table', 'Column', 'Purpose', 'Protection', 'Retention'],
};

/** A line for each column with personal data, as text/csv with BOM. */
export function dataMapCsv({ tables }: DataMapView, locale: Locale): string {
  return csvTable([
    HEADINGS[locale],
    ...tables.flatMap(({ table, uses }) =>
      uses.flatMap(({ columns, ...use }) =>
        columns.map((column) => [
          ...[table, column, use.purpose[locale], use.protection[locale], use.retention[locale]],
        ]),
      ),
    ),
  ]);
}
