import {
  type CheckSheet,
  type CheckSheetRow,
  type Figure,
  type Locale,
  type PrintedComparison,
  type PrintedRowChange,
  SHEET_CHANGES,
  type SheetChange,
} from '@rinjo/contract';
import { csvTable } from '../../../../platform/http/csv-cell.js';
import { dayInJapan } from '../../../../platform/time/japan.js';
import { figureName } from '../printing/figure-names.js';
import { answerOf } from '../printing/sheet-cells.js';
import { WORDS } from '../printing/sheet-words.js';
import { compareSheets, type RowChange } from './compare-sheets.js';
import { COMPARISON_WORDS } from './comparison-words.js';

/** Two editions in the words of one language, what got worse first. */
export function printedComparison(before: CheckSheet, after: CheckSheet, locale: Locale): PrintedComparison {
  const { title, changes, ...words } = COMPARISON_WORDS[locale];
  const rows = compareSheets(before, after)
    .map((row) => printedRow(row, locale))
    .toSorted((a, b) => SHEET_CHANGES.indexOf(a.change) - SHEET_CHANGES.indexOf(b.change) || a.no - b.no);
  const count = (of: SheetChange): number => rows.filter(({ change }) => change === of).length;
  return {
    ...{ title, words: changes, rows, before: before.edition ?? 0, after: after.edition ?? 0 },
    head: [
      { label: words.before, value: editionLine(before, locale) },
      { label: words.after, value: editionLine(after, locale) },
    ],
    counts: {
      ...{ worse: count('worse'), better: count('better') },
      ...{ changed: count('changed'), same: count('same') },
    },
  };
}

function editionLine({ edition, madeAt, release, topology }: CheckSheet, locale: Locale): string {
  const words = WORDS[locale];
  return [
    words.editionNumber(edition ?? 0),
    dayInJapan(new Date(madeAt)),
    release,
    words.topology[topology],
  ].join(' · ');
}

function printedRow(
  { no, change, status, before, after, figures }: RowChange,
  locale: Locale,
): PrintedRowChange {
  const isPromised = before.commitment[locale] === after.commitment[locale];
  const [textBefore = '', textAfter = ''] = [before, after].map((row) =>
    [isPromised ? '' : row.commitment[locale], statedIn(row, locale)]
      .filter((text) => text !== '')
      .join('\n'),
  );
  const isSame = textBefore === textAfter;
  return {
    ...{ no, change, area: after.area[locale], item: after.item[locale] },
    answerChange: status,
    ...{ statusBefore: before.status, statusAfter: after.status },
    ...{ answerBefore: answerOf(before, locale), answerAfter: answerOf(after, locale) },
    figures: figures.map((figure) => ({
      name: figureName(figure.name, locale),
      before: amountOf(figure.before, locale),
      after: amountOf(figure.after, locale),
      change: figure.change,
    })),
    ...{ textBefore: isSame ? '' : textBefore, textAfter: isSame ? '' : textAfter },
  };
}

function amountOf(figure: Figure | null, locale: Locale): string {
  if (!figure) return WORDS[locale].status.not_measured;
  const { amount, figure: written } = WORDS[locale];
  const target = figure.target === null ? null : amount[figure.unit](figure.target);
  return written('', amount[figure.unit](figure.amount), target).trim();
}

function statedIn({ attestation }: CheckSheetRow, locale: Locale): string {
  if (!attestation) return '';
  const { statement, document, owner, validUntil } = attestation;
  return WORDS[locale].stated(statement[locale], document, owner, validUntil);
}

/** The same as text/csv with BOM: its head, an empty line, and a line for each thing that is not the same. */
export function comparisonCsv({ head, rows, words }: PrintedComparison, locale: Locale): string {
  const [, , , , what = ''] = COMPARISON_WORDS[locale].columns;
  return csvTable([
    ...head.map(({ label, value }) => [label, value]),
    [],
    COMPARISON_WORDS[locale].columns,
    ...rows.flatMap((row) => {
      const line = (name: string, before: string, after: string, change: SheetChange): string[] => [
        ...[String(row.no), row.area, row.item, words[row.change], name, before, after, words[change]],
      ];
      return [
        line(WORDS[locale].columns.answer, row.answerBefore, row.answerAfter, row.answerChange),
        ...row.figures.map(({ name, before, after, change }) => line(name, before, after, change)),
        ...(row.textBefore === row.textAfter ? [] : [line(what, row.textBefore, row.textAfter, 'changed')]),
      ];
    }),
  ]);
}
