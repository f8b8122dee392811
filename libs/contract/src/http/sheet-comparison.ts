import type { PrintedLine, RowStatus } from '../check-sheet.js';
import type { Locale } from './identity.js';
import type { SheetEditionId } from '../ids.js';

/** What became of a row, or of one of its figures, from one edition to a later one. The worst comes first. */
export const SHEET_CHANGES = ['worse', 'better', 'changed', 'same'] as const;
export type SheetChange = (typeof SHEET_CHANGES)[number];

/** Which editions are compared, in any order. */
export interface SheetComparisonQuery {
  readonly one: SheetEditionId;
  readonly other: SheetEditionId;
  readonly locale: Locale;
}

/** A figure in the words of one language; empty where an edition has none. */
export interface PrintedFigureChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: SheetChange;
}

/** A row of two editions. Texts are empty where nothing is said. */
export interface PrintedRowChange {
  readonly no: number;
  readonly area: string;
  readonly item: string;
  readonly change: SheetChange;
  readonly statusBefore: RowStatus;
  readonly statusAfter: RowStatus;
  readonly answerChange: SheetChange;
  readonly answerBefore: string;
  readonly answerAfter: string;
  /** Those that are not the same. */
  readonly figures: readonly PrintedFigureChange[];
  /** What is promised and stated, where the editions differ in it. */
  readonly textBefore: string;
  readonly textAfter: string;
}

/** Two editions, the earlier one first; rows that got worse come first. */
export interface PrintedComparison {
  readonly title: string;
  readonly before: number;
  readonly after: number;
  readonly head: readonly PrintedLine[];
  readonly counts: Readonly<Record<SheetChange, number>>;
  /** The words for changes. */
  readonly words: Readonly<Record<SheetChange, string>>;
  readonly rows: readonly PrintedRowChange[];
}
