/** The check sheet of METI's form (August 2010): 49 rows that buyers of cloud services have answered. */
export const CHECK_SHEET_ROWS = 49;

/** How an answer is known: a number from a ledger, a refusal that a canary proves, or a statement of the operator. */
export const ROW_CLASSES = ['measured', 'enforced', 'attested'] as const;
export type RowClass = (typeof ROW_CLASSES)[number];

/** The first that holds: absent here, no or too little data, outside its target, too old, not proved, as promised. */
export const ROW_STATUSES = ['no', 'not_measured', 'unmet', 'expired', 'unverified', 'yes'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** Units of figures. `basis_points`: hundredths of a percent, truncated. Durations are rounded up. */
export const FIGURE_UNITS = ['basis_points', 'milliseconds', 'seconds', 'days', 'bytes', 'count'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A number of the sheet, with what it was taken from. */
export interface Figure {
  /** Which number: the web app and the printed sheet have the words for it. */
  readonly name: string;
  readonly unit: FigureUnit;
  /** A whole number of `unit`. */
  readonly amount: number;
  readonly samples: number;
  /** What is promised, in the same unit; null: nothing is. */
  readonly target: number | null;
}

/** Where a reader finds what a row says: an entry of a ledger, a drill, a canary. */
export interface RowEvidence {
  /** Name of the ledger's table. */
  readonly ledger: string;
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}
