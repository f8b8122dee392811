import { describe, expect, it } from '@jest/globals';
import { type AuditAction, LOG_ALERT_RULES } from '@rinjo/contract';
import { ALERT_RULES, suspicionsOf, type WatchedEntry } from './alert-rules.js';

const entry = (action: AuditAction, change: Partial<WatchedEntry> = {}): WatchedEntry => ({
  ...{ seq: '1', at: new Date('2026-11-26T01:00:00Z'), action, actorKind: 'user', actorId: 'u1' },
  ...{ address: '203.0.113.7', userId: null, operatorId: null, ...change },
});
const found = (...entries: readonly WatchedEntry[]) =>
  suspicionsOf(entries).map(({ rule, subject: { kind, id }, entries: all }) => [rule, kind, id, all.length]);

describe('what is suspicious in a log', () => {
  it('is said by rule and by whom it speaks against', () => {
    expect(
      found(
        entry('evidence.opened'),
        entry('recording.opened'),
        entry('evidence.opened', { actorKind: 'key', actorId: 'k1' }),
        entry('share.downloaded', { actorKind: 'anonymous', actorId: null }),
        entry('user.created'),
      ),
    ).toEqual([
      ['mass_download', 'user', 'u1', 2],
      ['mass_download', 'key', 'k1', 1],
      ['mass_download', 'address', '203.0.113.7', 1],
    ]);
  });

  it('is a failed sign-in for its address and for its account', () => {
    const failed = entry('signin.rejected', { actorKind: 'anonymous', actorId: null, userId: 'u2' });
    expect(found(failed, { ...failed, userId: null })).toEqual([
      ['failed_sign_ins', 'address', '203.0.113.7', 2],
      ['failed_sign_ins', 'user', 'u2', 1],
    ]);
  });

  it('is an operator who asks for access or uses it, whoever approved', () => {
    const asked = entry('operator.access_asked', { actorKind: 'operator', actorId: 'o1', operatorId: 'o1' });
    const approved = entry('operator.access_approved', { operatorId: 'o1' });
    expect(found(asked, approved)).toEqual([['operator_access', 'operator', 'o1', 2]]);
  });

  it('is nothing that the product did itself', () => {
    expect(found(entry('access.denied', { actorKind: 'job', actorId: 'sweep', address: null }))).toEqual([]);
  });

  it('is looked at by one rule alone, so that nobody is told twice of one thing', () => {
    const actions = LOG_ALERT_RULES.flatMap((rule) => ALERT_RULES[rule].actions);
    expect(new Set(actions).size).toBe(actions.length);
  });
});
