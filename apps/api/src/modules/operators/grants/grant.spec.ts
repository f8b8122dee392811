import { describe, expect, it } from '@jest/globals';
import type { OperatorGrantId, OperatorId, UserId } from '@rinjo/contract';
import { type Grant, mayApprove, stateOf, waitsFor } from './grant.js';

const AT = new Date('2026-11-26T00:00:00Z');
const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
const [asker, second, third] = ['a', 'b', 'c'] as [OperatorId, OperatorId, OperatorId];
const by = (operatorId: OperatorId) => ({ operatorId, name: operatorId, at: AT });

const asked = (of: Partial<Grant> = {}): Grant => ({
  ...{
    id: 'g' as OperatorGrantId,
    operatorId: asker,
    operatorName: 'Aoi',
    scope: 'metadata',
    emergency: false,
  },
  ...{ reason: 'A ticket', minutes: 60, askedAt: AT, answerBy: later(60), approvals: [] },
  ...{ tenantApprovedAt: null, tenantApprovedBy: null, tenantApproverName: null },
  ...{ startsAt: null, endsAt: null, endedAt: null, endedBy: null },
  ...of,
});
const approved = { tenantApprovedAt: AT, tenantApprovedBy: 'u' as UserId };

describe('whose approval a grant waits for', () => {
  it('is the tenant’s; for contents another operator’s too; in an emergency that of two others and not the tenant’s', () => {
    expect(waitsFor(asked())).toEqual(['tenant']);
    expect(waitsFor(asked(approved))).toEqual([]);
    expect(waitsFor(asked({ scope: 'content' }))).toEqual(['tenant', 'operator']);
    expect(waitsFor(asked({ scope: 'content', ...approved }))).toEqual(['operator']);
    expect(waitsFor(asked({ scope: 'content', approvals: [by(second)] }))).toEqual(['tenant']);
    for (const scope of ['metadata', 'content'] as const) {
      expect(waitsFor(asked({ scope, emergency: true }))).toEqual(['operator', 'operator']);
      expect(waitsFor(asked({ scope, emergency: true, approvals: [by(second)] }))).toEqual(['operator']);
      expect(waitsFor(asked({ scope, emergency: true, approvals: [by(second), by(third)] }))).toEqual([]);
    }
  });

  it('is no operator’s who asked, has approved, or is not needed', () => {
    const emergency = asked({ emergency: true, approvals: [by(second)] });
    expect([asker, second, third].map((one) => mayApprove(emergency, one, AT))).toEqual([false, false, true]);
    expect(mayApprove(asked(), second, AT)).toBe(false);
    expect(mayApprove(emergency, third, later(60))).toBe(false);
  });
});

describe('the state of a grant', () => {
  it('is over to the millisecond when its time is, or when somebody has ended it', () => {
    const active = asked({ ...approved, startsAt: AT, endsAt: later(60) });
    expect(stateOf(active, later(59))).toBe('active');
    expect(stateOf(active, later(60))).toBe('ended');
    expect(stateOf({ ...active, endedAt: later(1), endedBy: 'tenant' }, later(2))).toBe('ended');
  });

  it('is refused when somebody said no, or nobody answered', () => {
    expect(stateOf(asked(), later(59))).toBe('asked');
    expect(stateOf(asked(), later(60))).toBe('refused');
    expect(stateOf(asked({ endedAt: AT, endedBy: 'tenant' }), AT)).toBe('refused');
  });
});
