import type {
  CheckSheet,
  CheckSheetRow,
  Figure,
  FigureName,
  RowStatus,
  SheetChange,
  SheetText,
} from '@rinjo/contract';
import { directionOf } from './figure-directions.js';

export interface FigureChange {
  readonly name: FigureName;
  /** Null: the edition has none. */
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly change: SheetChange;
}

export interface RowChange {
  readonly no: number;
  readonly change: SheetChange;
  readonly status: SheetChange;
  readonly before: CheckSheetRow;
  readonly after: CheckSheetRow;
  /** Those that are not the same. */
  readonly figures: readonly FigureChange[];
}

/** How much a status is worth: what is not promised, not known or not met is worth nothing, each in its way. */
const WORTH: Readonly<Record<RowStatus, number>> = {
  no: 0,
  not_measured: 0,
  unmet: 0,
  expired: 1,
  unverified: 2,
  yes: 3,
};

/** The rows that both have, in the order of the form: what became of each. */
export function compareSheets(before: CheckSheet, after: CheckSheet): RowChange[] {
  return after.rows.flatMap((row) => {
    const earlier = before.rows.find(({ no }) => no === row.no);
    return earlier ? [compareRows(earlier, row)] : [];
  });
}

function compareRows(before: CheckSheetRow, after: CheckSheetRow): RowChange {
  const figures = figureChanges(before.figures, after.figures);
  const status = statusChange(before.status, after.status);
  const changes = [status, ...figures.map(({ change }) => change)];
  if (saidOf(before) !== saidOf(after)) changes.push('changed');
  return { no: after.no, before, after, figures, status, change: worst(changes) };
}

/** Something that got worse is not made good by something else that got better. */
function worst(changes: readonly SheetChange[]): SheetChange {
  for (const change of ['worse', 'better', 'changed'] as const) if (changes.includes(change)) return change;
  return 'same';
}

function statusChange(before: RowStatus, after: RowStatus): SheetChange {
  if (before === after) return 'same';
  const gain = WORTH[after] - WORTH[before];
  return gain === 0 ? 'changed' : gain > 0 ? 'better' : 'worse';
}

function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  return names
    .map((name): FigureChange => {
      const [one, other] = [before, after].map((of) => of.find((figure) => figure.name === name) ?? null);
      return {
        name,
        before: one ?? null,
        after: other ?? null,
        change: figureChange(one ?? null, other ?? null),
      };
    })
    .filter(({ change }) => change !== 'same');
}

function figureChange(before: Figure | null, after: Figure | null): SheetChange {
  if (!before || !after) return 'changed';
  if (before.amount === after.amount) return before.target === after.target ? 'same' : 'changed';
  const gain = Math.sign(after.amount - before.amount) * directionOf(after.name);
  return gain === 0 ? 'changed' : gain > 0 ? 'better' : 'worse';
}

/** What people say in a row: the promise, and what the operator has stated. */
function saidOf({ commitment, attestation }: CheckSheetRow): string {
  const both = ({ ja, en }: SheetText): string => `${ja}|${en}`;
  if (!attestation) return both(commitment);
  const { answer, statement, sha256, validUntil } = attestation;
  return [both(commitment), answer, both(statement), sha256 ?? '', validUntil ?? ''].join('|');
}
