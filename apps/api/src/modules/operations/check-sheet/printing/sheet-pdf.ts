import type { CheckSheet, Locale, PrintedRow } from '@rinjo/contract';
import { ACCENT, Flow, MUTED } from '../../../../platform/pdf/flow.js';
import { sheetCells, sheetHead } from './sheet-cells.js';
import { reasonLines } from './sheet-table.js';
import { WORDS } from './sheet-words.js';

/** Parts of the width of a page. */
const SHARES = { no: 5, item: 24, answer: 12, value: 27, promise: 32 } as const;

/**
 * The sheet on A4, one table for each area of the form. The same edition gives the same bytes: nothing in it is of the time at
 * which it is printed. @param hash of the edition, hex; null for a sheet that is none
 */
export async function* sheetPdf(
  sheet: CheckSheet,
  locale: Locale,
  hash: string | null,
): AsyncGenerator<Buffer, void, undefined> {
  const words = WORDS[locale];
  const head = sheetHead(sheet, locale);
  const operator = sheet.operator || words.header.nobody;
  const edition = sheet.edition === null ? words.header.notAnEdition : words.editionNumber(sheet.edition);
  const flow = new Flow({
    ...{ title: `${words.title}: ${operator}`, language: locale, author: operator },
    ...{ subject: sheet.installation, createdAt: new Date(sheet.madeAt) },
  });
  flow.tagged('H1', () => flow.set(words.title, { size: 20, weight: 'bold', colour: ACCENT }));
  flow.paragraph(words.form, { size: 10, colour: MUTED });
  flow.gap(10);
  flow.facts(head.map(({ label, value }) => [label, value]));
  flow.gap(4);
  flow.paragraph(words.honesty, { size: 9, colour: MUTED });
  const rows = sheetCells(sheet, locale);
  for (const area of new Set(rows.map((row) => row.area))) {
    flow.section(area, 150);
    const { no, item, answer, value, promise } = words.columns;
    flow.table(
      [
        { heading: no, share: SHARES.no },
        { heading: item, share: SHARES.item },
        { heading: answer, share: SHARES.answer },
        { heading: value, share: SHARES.value },
        { heading: promise, share: SHARES.promise },
      ],
      rows.filter((row) => row.area === area).map((row) => cellsOf(row)),
    );
    yield* flow.written();
  }
  yield* flow.finished({
    ...{ logo: null, left: operator, right: edition, page: words.page },
    foot: hash === null ? words.header.notAnEdition : `SHA-256 ${hash}`,
  });
}

/** Each cell says what belongs to it: the unit of the form under the item, how it is known under the answer, first what is missing. */
const cellsOf = (row: PrintedRow): readonly string[] => [
  String(row.no),
  `${row.item}\n${row.unit}`,
  `${row.answer}\n${row.known}`,
  [reasonLines(row), row.value, row.window, row.earlier].filter((text) => text !== '').join('\n'),
  row.promise,
];
