import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CallId, GuestSessionId, TenantId } from '@rinjo/contract';
import type { Principal } from '../access/principal.js';
import { type Accessed, accessEntry, objectOf, outcomeOf } from './access-entry.js';
import { spooledEntries, spoolLine } from './spool-line.js';

const TENANT = '0193f000-0000-7000-8000-000000000001' as TenantId;
const CALL = '0193f000-0000-7000-8000-000000000002' as CallId;
const GUEST = '0193f000-0000-7000-8000-000000000003' as GuestSessionId;

const guest: Principal = {
  tenantId: TENANT,
  actor: { kind: 'guest', guestSessionId: GUEST, callId: CALL, name: '山田' },
  permissions: new Set(),
  origin: { address: '10.0.0.1', requestId: 'r', userAgent: 'Firefox' },
};
const asked: Accessed = {
  ...{ via: 'http', route: 'GET /api/v1/files/:fileId/content', status: 206, code: null, content: true },
  ...{ requestId: 'request-1', begin: new Date('2026-11-26T10:00:00Z'), durationMs: 3.6, callId: null },
  object: { type: 'file', id: CALL },
};

describe('an entry of the access log', () => {
  it('says who asked for what, from where, and in which call a guest did', () => {
    expect(accessEntry('id', guest, asked)).toMatchObject({
      ...{ tenantId: TENANT, at: '2026-11-26T10:00:00.000Z', durationMs: 4, outcome: 'success' },
      ...{ actorKind: 'guest', actorId: GUEST, actorName: '山田', address: '10.0.0.1', callId: CALL },
      ...{ objectType: 'file', objectId: CALL, userAgent: 'Firefox' },
    });
  });

  it.each([
    [200, null, 'success'],
    [302, null, 'success'],
    [null, null, 'success'],
    [403, 'FORBIDDEN', 'refused'],
    [null, 'NOT_JOINED', 'refused'],
    [500, 'INTERNAL', 'failed'],
    [null, 'BUSY', 'failed'],
    [416, null, 'refused'],
  ] as const)('%s %s is %s', (status, code, outcome) => {
    expect(outcomeOf(status, code)).toBe(outcome);
  });

  it('is about the last thing of the path that has an id, and knows no secrets', () => {
    expect(objectOf({ recordingId: CALL, segmentId: TENANT })).toEqual({ type: 'segment', id: TENANT });
    expect(objectOf({ callId: CALL.toUpperCase(), token: 'secret' })).toEqual({ type: 'call', id: CALL });
    expect(objectOf({ linkId: 'not-an-id', token: TENANT, Id: TENANT })).toBeNull();
    expect(objectOf({})).toBeNull();
  });
});

describe('a line of the spool', () => {
  const key = randomBytes(32);
  const one = accessEntry('1', guest, asked);
  const other = accessEntry('2', guest, asked);

  it('opens under its key, and shows nothing without it', () => {
    const text = spoolLine(key, one) + spoolLine(key, other);
    expect(spooledEntries(key, text)).toEqual([one, other]);
    expect(Buffer.from(text, 'base64url').includes(Buffer.from('10.0.0.1'))).toBe(false);
    expect(() => spooledEntries(randomBytes(32), text)).toThrow();
  });

  it('counts for nothing when it was not written to its end, at whatever byte', () => {
    const [first, second] = [spoolLine(key, one), spoolLine(key, other)];
    for (let cut = 0; cut < second.length; cut += 1)
      expect(spooledEntries(key, first + second.slice(0, cut))).toHaveLength(1);
  });

  it('does not open when it was altered', () => {
    const line = spoolLine(key, one);
    const altered = `${line.slice(0, 60)}${line[60] === 'A' ? 'B' : 'A'}${line.slice(61)}`;
    expect(() => spooledEntries(key, altered)).toThrow();
  });
});
