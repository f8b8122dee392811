import { describe, expect, it } from '@jest/globals';
import type { LifeMover, TenantState } from '@rinjo/contract';
import {
  eraseAtOf,
  isErasureDue,
  type LifeMove,
  mayMove,
  mayWithdraw,
  remindedAtFirst,
  reminderDue,
  stateAfter,
} from './tenant-life.js';

const STATES: readonly TenantState[] = ['trial', 'active', 'suspended', 'cancelled', 'erasing', 'erased'];
const MOVERS: readonly LifeMover[] = ['operator', 'administrator', 'product'];
const MOVES: readonly LifeMove[] = ['activate', 'suspend', 'resume', 'cancel', 'withdraw', 'erase', 'end'];
const at = (text: string): Date => new Date(text);

describe('the life of a tenant', () => {
  it('allows these moves and no other', () => {
    const allowed = MOVES.flatMap((move) =>
      STATES.flatMap((from) =>
        MOVERS.filter((by) => mayMove(move, from, by)).map((by) => `${from} ${move} ${by}`),
      ),
    );
    expect(allowed).toEqual([
      'trial activate operator',
      'trial suspend operator',
      'trial suspend product',
      'active suspend operator',
      'active suspend product',
      'suspended resume operator',
      'trial cancel operator',
      'trial cancel administrator',
      'active cancel operator',
      'active cancel administrator',
      'suspended cancel operator',
      'suspended cancel administrator',
      'cancelled withdraw operator',
      'cancelled withdraw administrator',
      'cancelled erase product',
      'erasing end product',
    ]);
  });

  it('lets an administrator take back no cancellation of the operator’s', () => {
    expect(mayWithdraw('administrator', 'administrator')).toBe(true);
    expect(mayWithdraw('administrator', 'operator')).toBe(false);
    expect(mayWithdraw('operator', 'administrator')).toBe(true);
  });

  it('goes back to where a cancellation came from', () => {
    expect(stateAfter('withdraw', 'suspended')).toBe('suspended');
    expect(stateAfter('withdraw', 'trial')).toBe('trial');
    expect(stateAfter('resume', 'trial')).toBe('active');
  });

  it('erases so many days after the cancellation', () => {
    expect(eraseAtOf(at('2026-01-31T10:00:00Z'), 30)).toEqual(at('2026-03-02T10:00:00Z'));
    expect(eraseAtOf(at('2026-01-31T10:00:00Z'), 0)).toEqual(at('2026-01-31T10:00:00Z'));
  });

  it('reminds 14, 7 and 1 days before, each once', () => {
    const eraseAt = at('2026-03-31T00:00:00Z');
    const due = (now: string, remindedDays: number | null) => reminderDue({ eraseAt, remindedDays }, at(now));
    expect(due('2026-03-16T23:59:00Z', null)).toBeNull();
    expect(due('2026-03-17T00:00:00Z', null)).toBe(14);
    expect(due('2026-03-17T00:00:00Z', 14)).toBeNull();
    expect(due('2026-03-24T00:00:00Z', 14)).toBe(7);
    expect(due('2026-03-30T00:00:00Z', 7)).toBe(1);
    expect(due('2026-03-30T12:00:00Z', 1)).toBeNull();
    // Nobody looked for two weeks: one letter, not two.
    expect(due('2026-03-30T12:00:00Z', null)).toBe(1);
    expect(due('2026-03-31T00:00:00Z', 7)).toBeNull();
  });

  it('does not remind at once of what the letter about the cancellation has said', () => {
    expect([90, 30, 14, 10, 7, 3, 1, 0].map(remindedAtFirst)).toEqual([null, null, 14, 14, 7, 7, 1, 1]);
  });

  it('is stopped by a legal hold', () => {
    const eraseAt = at('2026-03-31T00:00:00Z');
    expect(isErasureDue(eraseAt, false, at('2026-03-30T23:59:59Z'))).toBe(false);
    expect(isErasureDue(eraseAt, false, eraseAt)).toBe(true);
    expect(isErasureDue(eraseAt, true, at('2027-01-01T00:00:00Z'))).toBe(false);
  });
});
