import { describe, expect, it } from '@jest/globals';
import {
  CALL_PHASES,
  type CallId,
  type GuestSessionId,
  type SessionId,
  type TenantId,
  type UserId,
} from '@rinjo/contract';
import type { Actor, Principal } from '../../platform/access/principal.js';
import { admit, linkState, mayInCall, roleInCall } from './call.js';

const seats = (used: number, max = 10) => ({ used, max });

describe('admit', () => {
  it('gives the last seat away, and not one more', () => {
    expect(admit({ phase: 'live', seats: seats(9), removed: false })).toEqual({
      kind: 'seat',
      goesLive: false,
    });
    expect(admit({ phase: 'live', seats: seats(10), removed: false })).toEqual({
      kind: 'refused',
      code: 'CALL_FULL',
    });
    expect(admit({ phase: 'live', seats: seats(11), removed: false })).toEqual({
      kind: 'refused',
      code: 'CALL_FULL',
    });
  });

  it('lets the first one make the call live', () => {
    for (const phase of ['ringing', 'open'] as const)
      expect(admit({ phase, seats: seats(0), removed: false })).toEqual({ kind: 'seat', goesLive: true });
  });

  it('has an answer for every phase', () => {
    const answers = CALL_PHASES.map((phase) => admit({ phase, seats: seats(0), removed: false }));
    expect(answers.map((answer) => (answer.kind === 'seat' ? 'seat' : answer.code))).toEqual([
      'CALL_NOT_OPEN',
      'seat',
      'seat',
      'seat',
      'CALL_ENDED',
    ]);
  });

  it('keeps out who was removed, but tells everybody that the call is over', () => {
    expect(admit({ phase: 'live', seats: seats(0), removed: true })).toEqual({
      kind: 'refused',
      code: 'REMOVED_FROM_CALL',
    });
    expect(admit({ phase: 'ended', seats: seats(0), removed: true })).toMatchObject({ code: 'CALL_ENDED' });
  });
});

describe('roleInCall', () => {
  const call = { id: 'call' as CallId, createdBy: 'creator' as UserId };
  const principal = (actor: Actor, permissions: Principal['permissions'] = new Set()): Principal => ({
    tenantId: 'tenant' as TenantId,
    actor,
    permissions,
    origin: null,
  });
  const user = (id: string): Actor => ({
    kind: 'user',
    userId: id as UserId,
    sessionId: 's' as SessionId,
    name: 'U',
  });
  const guest = (callId: string): Actor => ({
    kind: 'guest',
    guestSessionId: 'g' as GuestSessionId,
    callId: callId as CallId,
    name: 'G',
  });

  it('makes the creator and admins hosts, the invited members, and nobody else anything', () => {
    expect(roleInCall(call, principal(user('creator')), false)).toBe('host');
    expect(roleInCall(call, principal(user('admin'), new Set(['tenant:update'])), false)).toBe('host');
    expect(roleInCall(call, principal(user('other')), true)).toBe('member');
    expect(roleInCall(call, principal(user('other')), false)).toBeNull();
  });

  it('knows guests of this call only, invited or not', () => {
    expect(roleInCall(call, principal(guest('call')), false)).toBe('guest');
    expect(roleInCall(call, principal(guest('another')), true)).toBeNull();
  });

  it('gives jobs and strangers no seat', () => {
    expect(roleInCall(call, principal({ kind: 'job', name: 'sweep' }), true)).toBeNull();
    expect(roleInCall(call, principal({ kind: 'anonymous', name: 'anonymous' }), true)).toBeNull();
  });

  it('allows in a call what the contract says of the role', () => {
    expect(mayInCall('host', 'call:end')).toBe(true);
    expect(mayInCall('member', 'call:end')).toBe(false);
    expect(mayInCall('member', 'call:invite')).toBe(true);
    expect(mayInCall('guest', 'call:invite')).toBe(false);
  });
});

describe('linkState', () => {
  const now = new Date('2026-11-23T03:00:00Z');
  const link = { uses: 0, maxUses: 1, expiresAt: new Date(now.getTime() + 1), revokedAt: null };

  it('is usable until the very moment of expiry, the last use, revocation or the end of the call', () => {
    expect(linkState(link, 'live', now)).toBe('usable');
    expect(linkState({ ...link, expiresAt: now }, 'live', now)).toBe('expired');
    expect(linkState({ ...link, uses: 1 }, 'live', now)).toBe('used_up');
    expect(linkState({ ...link, revokedAt: now }, 'live', now)).toBe('revoked');
    expect(linkState(link, 'ended', now)).toBe('call_ended');
  });
});
