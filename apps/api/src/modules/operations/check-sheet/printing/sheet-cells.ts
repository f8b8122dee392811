import type {
  CheckSheet,
  CheckSheetRow,
  Figure,
  Locale,
  PrintedLine,
  PrintedRow,
  PrintedSheet,
} from '@rinjo/contract';
import { ROW_STATUSES } from '@rinjo/contract';
import { takesStatement } from '../attesting/may-attest.js';
import { dayInJapan, minuteInJapan } from '../../../../platform/time/japan.js';
import { figureName } from './figure-names.js';
import { printedReason } from './reason-texts.js';
import { WORDS } from './sheet-words.js';

const DAY_MS = 86_400_000;

/** The sheet in the words of one language: everything that is shown or printed is made of this. */
export function printedSheet(sheet: CheckSheet, locale: Locale): PrintedSheet {
  const { title, form, honesty } = WORDS[locale];
  const [head, rows] = [sheetHead(sheet, locale), sheetCells(sheet, locale)];
  return { title, form, edition: sheet.edition, head, honesty, rows };
}

export function sheetCells(sheet: CheckSheet, locale: Locale): readonly PrintedRow[] {
  return sheet.rows.map((row) => cellsOf(row, sheet, locale));
}

export function sheetHead(sheet: CheckSheet, locale: Locale): readonly PrintedLine[] {
  const { header, topology, editionNumber, period, status } = WORDS[locale];
  const counted = ROW_STATUSES.map(
    (of) => [of, sheet.rows.filter((row) => row.status === of).length] as const,
  );
  const lines = [
    [header.edition, sheet.edition === null ? header.notAnEdition : editionNumber(sheet.edition)],
    [header.operator, sheet.operator || header.nobody],
    [header.installation, sheet.installation],
    [header.release, sheet.release],
    [header.topology, topology[sheet.topology]],
    [header.window, period(firstDay(sheet.window.from), lastDay(sheet.window.to))],
    [header.madeAt, `${minuteInJapan(new Date(sheet.madeAt))} JST`],
    [
      header.counts,
      counted
        .filter(([, count]) => count > 0)
        .map(([of, count]) => `${status[of]} ${String(count)}`)
        .join(locale === 'ja' ? '、' : ', '),
    ],
  ] as const;
  return lines.map(([label, value]) => ({ label, value }));
}

/** The word for a row's status. */
export function answerOf(row: Pick<CheckSheetRow, 'class' | 'status'>, locale: Locale): string {
  const { status, notAnswered } = WORDS[locale];
  return row.class === 'attested' && row.status === 'not_measured' ? notAnswered : status[row.status];
}

function cellsOf(row: CheckSheetRow, sheet: CheckSheet, locale: Locale): PrintedRow {
  const words = WORDS[locale];
  const { attestation, earlier } = row;
  const stated =
    attestation &&
    words.stated(
      attestation.statement[locale],
      attestation.document,
      attestation.owner,
      attestation.validUntil,
    );
  const before =
    earlier &&
    [
      answerOf({ class: row.class, status: earlier.status }, locale),
      ...figuresText(earlier.figures, locale),
    ].join(' ');
  return {
    ...{ no: row.no, status: row.status, class: row.class, takesStatement: takesStatement(row.no) },
    ...{ area: row.area[locale], item: row.item[locale], unit: row.unit[locale] },
    answer: answerOf(row, locale),
    reasons: (row.reasons ?? []).map((reason) => printedReason(reason, locale)),
    value: [
      ...(row.remark ? [row.remark[locale]] : []),
      ...figuresText(row.figures, locale),
      ...(stated ? [stated] : []),
    ].join('\n'),
    promise: row.commitment[locale],
    window: windowText(row, sheet, locale),
    samples: samplesText(row.figures, locale),
    known: words.class[row.class],
    earlier: earlier ? words.earlier(words.editionNumber(earlier.edition), before ?? '') : '',
    evidence: row.evidence.map(({ ledger, id, at }) => `${ledger} ${id} ${at}`).join('\n'),
  };
}

function figuresText(figures: readonly Figure[], locale: Locale): readonly string[] {
  const { amount, figure } = WORDS[locale];
  return figures.map(({ name, unit, amount: value, target }) =>
    figure(figureName(name, locale), amount[unit](value), target === null ? null : amount[unit](target)),
  );
}

function samplesText(figures: readonly Figure[], locale: Locale): string {
  if (figures.length === 0) return '';
  return WORDS[locale].amount.count(Math.max(...figures.map(({ samples }) => samples)));
}

/** Figures that are younger than the window say for how many days they were taken. */
function windowText({ from, to }: CheckSheetRow, sheet: CheckSheet, locale: Locale): string {
  if (from === null || to === null) return '';
  const { period, measuredDays } = WORDS[locale];
  const text = period(firstDay(from), lastDay(to));
  if (from <= sheet.window.from) return text;
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return `${text}\n${measuredDays(days)}`;
}

const firstDay = (at: string): string => dayInJapan(new Date(at));
/** The end is exclusive: at midnight the day before was the last. */
const lastDay = (at: string): string => dayInJapan(new Date(Date.parse(at) - 1));
