import { describe, expect, it } from '@jest/globals';
import { AUDITED_FIELDS } from '@rinjo/contract';
import { changesOf } from './audited-changes.js';

describe('changesOf', () => {
  it('says what a field was and what it is, and nothing of one that stayed', () => {
    const at = new Date('2026-11-26T10:00:00Z');
    expect(
      changesOf('call.updated', {
        before: { title: 'Pump', lobby: true, scheduledAt: null, durationMin: 30 },
        after: { title: 'Pump 2', lobby: true, scheduledAt: at },
      }),
    ).toEqual({
      ...{ 'before.title': 'Pump', 'after.title': 'Pump 2' },
      ...{ 'before.scheduledAt': null, 'after.scheduledAt': '2026-11-26T10:00:00.000Z' },
    });
  });

  it('says nothing of fields that are not on the list of the action, nor of actions without one', () => {
    const changed = { before: { password: 'a', hash: 'x' }, after: { password: 'b', hash: 'y' } };
    expect(changesOf('user.updated', changed)).toEqual({});
    expect(changesOf('user.deactivated', { before: { email: 'a' }, after: { email: 'b' } })).toEqual({});
    expect(changesOf('user.updated', undefined)).toEqual({});
  });

  it('writes values as an entry may have them, and no longer than it may', () => {
    const { 'after.conformity': conformity, 'after.name': name } = changesOf('tenant.updated', {
      before: {},
      after: { conformity: { fps: 15 }, name: '𠮷'.repeat(500) },
    });
    expect(conformity).toBe('{"fps":15}');
    expect(Array.from(String(name))).toHaveLength(200);
    expect(changesOf('user.updated', { before: { roles: ['a'] }, after: { roles: ['a', 'b'] } })).toEqual({
      ...{ 'before.roles': ['a'], 'after.roles': ['a', 'b'] },
    });
  });

  it('names no field that could be a secret', () => {
    const fields = Object.values(AUDITED_FIELDS).flat();
    for (const field of fields) expect(field).not.toMatch(/password|secret|token|hash|key|seed|salt/i);
  });
});
