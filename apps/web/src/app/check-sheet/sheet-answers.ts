import { type PrintedSheet, ROW_STATUSES, type RowStatus } from '@rinjo/contract';

export interface SheetAnswer {
  readonly status: RowStatus;
  readonly answer: string;
  /** Rows that have it. */
  readonly count: number;
}

/** The answers that there are, with how many rows have each. */
export const answersOf = ({ rows }: Pick<PrintedSheet, 'rows'>): readonly SheetAnswer[] =>
  ROW_STATUSES.flatMap((status) => {
    const having = rows.filter((row) => row.status === status);
    // A row that nobody has answered has a word of its own: the status is called by the word of most.
    const usual = having.find((row) => row.class !== 'attested') ?? having[0];
    return usual ? [{ status, answer: usual.answer, count: having.length }] : [];
  });
