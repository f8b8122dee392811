import { LIFE_LIMITS, type LifeMover, type TenantState } from '@rinjo/contract';

const DAY_MS = 86_400_000;

/** What can happen to a tenant as a whole. */
export type LifeMove = 'activate' | 'suspend' | 'resume' | 'cancel' | 'withdraw' | 'erase' | 'end';

interface MoveRule {
  readonly from: readonly TenantState[];
  readonly by: readonly LifeMover[];
}

/** From where each move leads on, and whose it is: an administrator does not lift the operator's suspension. */
const RULES: Readonly<Record<LifeMove, MoveRule>> = {
  activate: { from: ['trial'], by: ['operator'] },
  suspend: { from: ['trial', 'active'], by: ['operator', 'product'] },
  resume: { from: ['suspended'], by: ['operator'] },
  cancel: { from: ['trial', 'active', 'suspended'], by: ['operator', 'administrator'] },
  withdraw: { from: ['cancelled'], by: ['operator', 'administrator'] },
  erase: { from: ['cancelled'], by: ['product'] },
  end: { from: ['erasing'], by: ['product'] },
};

/** Whether somebody may do this to a tenant in this state. */
export function mayMove(move: LifeMove, from: TenantState, by: LifeMover): boolean {
  const rule = RULES[move];
  return rule.from.includes(from) && rule.by.includes(by);
}

/** Whether somebody may take a cancellation back: what the operator has cancelled, the operator alone. */
export const mayWithdraw = (by: LifeMover, cancelledBy: LifeMover | null): boolean =>
  by === 'operator' || cancelledBy === by;

/** Where a move leads. `before` is the state that a suspension or a cancellation has ended. */
export function stateAfter(move: LifeMove, before: TenantState | null): TenantState {
  switch (move) {
    case 'activate':
    case 'resume':
      return 'active';
    case 'suspend':
      return 'suspended';
    case 'cancel':
      return 'cancelled';
    case 'withdraw':
      return before ?? 'active';
    case 'erase':
      return 'erasing';
    case 'end':
      return 'erased';
  }
}

/** When a tenant is erased that is cancelled now and has chosen so many days. */
export const eraseAtOf = (cancelledAt: Date, graceDays: number): Date =>
  new Date(cancelledAt.getTime() + graceDays * DAY_MS);

/** Reminders that the letter about the cancellation stands for: those as long before the erasure as it is itself, or longer. */
export function remindedAtFirst(graceDays: number): number | null {
  const told = LIFE_LIMITS.reminderDays.filter((days) => days >= graceDays);
  return told.length === 0 ? null : Math.min(...told);
}

/** The reminder that is due, in days before the erasure; null when none is. Of several that are late, the last one alone. */
export function reminderDue(
  { eraseAt, remindedDays }: { readonly eraseAt: Date; readonly remindedDays: number | null },
  now: Date,
): number | null {
  const left = eraseAt.getTime() - now.getTime();
  const due = LIFE_LIMITS.reminderDays.filter((days) => left <= days * DAY_MS);
  const last = due.length === 0 ? null : Math.min(...due);
  return last !== null && left > 0 && (remindedDays === null || last < remindedDays) ? last : null;
}

/** Whether the time has come to erase a cancelled tenant. A legal hold stops it where it is. */
export const isErasureDue = (eraseAt: Date, held: boolean, now: Date): boolean => !held && eraseAt <= now;
