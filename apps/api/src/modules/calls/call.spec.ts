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
import { type AdmissionFacts, admit, linkState, mayInCall, roleInCall } from './call.js';

const seats = (used: number, max = 10) => ({ used, max });

const facts = (changes: Partial<AdmissionFacts>): AdmissionFacts => ({
  phase: 'live',
  seats: seats(0),
  removed: false,
  door: 'open',
  lobby: { used: 0, max: 20 },
  ...changes,
});

describe('admit', () => {
  it('gives the last seat away, and not one more', () => {
    expect(admit(facts({ seats: seats(9) }))).toEqual({ kind: 'seat', goesLive: false });
    for (const used of [10, 11])
      expect(admit(facts({ seats: seats(used) }))).toEqual({ kind: 'refused', code: 'CALL_FULL' });
  });

  it('lets the first one make the call live', () => {
    for (const phase of ['ringing', 'open'] as const)
      expect(admit(facts({ phase }))).toEqual({ kind: 'seat', goesLive: true });
  });

  it('has an answer for every phase, and the same ones at the door of a lobby', () => {
    const answers = (door: AdmissionFacts['door']) =>
      CALL_PHASES.map((phase) => admit(facts({ phase, door }))).map((answer) =>
        answer.kind === 'refused' ? answer.code : answer.kind,
      );
    expect(answers('open')).toEqual(['CALL_NOT_OPEN', 'seat', 'seat', 'seat', 'CALL_ENDED']);
    expect(answers('lobby')).toEqual(['CALL_NOT_OPEN', 'lobby', 'lobby', 'lobby', 'CALL_ENDED']);
  });

  it('keeps out who was removed, but tells everybody that the call is over', () => {
    const removed = { kind: 'refused', code: 'REMOVED_FROM_CALL' };
    for (const door of ['open', 'admitted', 'lobby'] as const)
      expect(admit(facts({ removed: true, door }))).toEqual(removed);
    expect(admit(facts({ phase: 'ended', removed: true }))).toMatchObject({ code: 'CALL_ENDED' });
  });

  it('keeps out who was denied, in a full call too', () => {
    for (const used of [0, 10])
      expect(admit(facts({ door: 'closed', seats: seats(used) }))).toMatchObject({
        code: 'ADMISSION_DENIED',
      });
  });

  it('keeps guests waiting, up to so many', () => {
    const waits = (used: number) => admit(facts({ door: 'lobby', lobby: { used, max: 20 } }));
    expect(waits(19)).toEqual({ kind: 'lobby' });
    expect(waits(20)).toEqual({ kind: 'refused', code: 'LOBBY_FULL' });
  });

  it('keeps a guest waiting whom a host has admitted when there is no seat after all', () => {
    expect(admit(facts({ door: 'admitted', seats: seats(9) }))).toEqual({ kind: 'seat', goesLive: false });
    expect(admit(facts({ door: 'admitted', seats: seats(10) }))).toEqual({ kind: 'lobby' });
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
