import type { Figure, MissingStatus, RowReason } from '@rinjo/contract';
import type { RowJudgement } from './row-finding.js';

/** A condition holds when there is a reason for it. */
export function judged(reasons: readonly RowReason[]): RowJudgement {
  const isAny = (status: MissingStatus): boolean => reasons.some((reason) => reason.status === status);
  return {
    reasons,
    ...{ absent: isAny('no'), notMeasured: isAny('not_measured'), unmet: isAny('unmet') },
    ...{ expired: isAny('expired'), unverified: isAny('unverified') },
  };
}

/** The reason when it is one. */
export const when = (is: boolean, reason: RowReason): readonly RowReason[] => (is ? [reason] : []);

/** Figures that are over their target, or under it where more is better. */
export const offTarget = (
  figures: readonly Figure[],
  isOff: (amount: number, target: number) => boolean = isOver,
  status: MissingStatus = 'unmet',
): readonly RowReason[] =>
  figures.flatMap(({ name, unit, amount, target }) =>
    target !== null && isOff(amount, target)
      ? [{ status, code: 'off_target', figure: name, unit, amount, target }]
      : [],
  );

export const isOver = (amount: number, target: number): boolean => amount > target;
export const isUnder = (amount: number, target: number): boolean => amount < target;
