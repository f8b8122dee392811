import { describe, expect, it } from '@jest/globals';
import type { ErasureId, TenantId } from '@rinjo/contract';
import { certificateOf, isNothing, lastCopyOn } from './certificate.js';
import type { ErasureRun } from './erasure-ledger.js';

const at = new Date('2026-05-01T00:00:00Z');
const nothing = { rows: {}, objects: 0, objectBytes: 0, keys: [] };
const run: ErasureRun = {
  id: '0193f1a0-0000-7000-8000-00000000000a' as ErasureId,
  subject: '0193f1a0-0000-7000-8000-00000000000b' as TenantId,
  done: {
    begun: {
      ...{ at, slug: 'aoba', name: 'Aoba', cancelledAt: null, cancelledBy: 'administrator' },
      ...{ dueAt: at.toISOString(), again: false },
    },
    counted: {
      at,
      rows: { call: 3 },
      objects: 2,
      objectBytes: 10,
      keys: [{ version: 1, createdAt: at.toISOString() }],
    },
    keys_destroyed: { at, goneAt: null },
    objects_purged: { at, containers: ['a'] },
    rows_purged: { at },
    listed: { at },
  },
};
const issuer = { installation: 'https://rinjo.test', release: '1.2.3' };
const verified = { at, left: nothing, refusedKeys: [1] };

describe('a certificate of erasure', () => {
  it('names what was there, and that nothing is left', () => {
    expect(certificateOf(run, issuer, verified)).toMatchObject({
      tenant: { slug: 'aoba', name: 'Aoba' },
      rows: { call: 3 },
      objects: { count: 2, bytes: 10 },
      keys: [{ version: 1 }],
      copies: { lastCopyOn: '2026-06-05' },
      verification: { rowsLeft: 0, objectsLeft: 0, keysRefused: [1] },
    });
  });

  it('is not written while something is left, or a step is missing', () => {
    const left = { ...nothing, rows: { call: 1 } };
    expect(isNothing(left)).toBe(false);
    expect(() => certificateOf(run, issuer, { ...verified, left })).toThrow('left');
    const { begun, counted } = run.done;
    expect(() =>
      certificateOf(
        { ...run, done: { ...(begun && { begun }), ...(counted && { counted }) } },
        issuer,
        verified,
      ),
    ).toThrow('not finished');
  });

  it('counts a key service that keeps keys for longer than backups', () => {
    expect(lastCopyOn(at, null)).toBe('2026-06-05');
    expect(lastCopyOn(at, new Date('2026-07-30T12:00:00Z'))).toBe('2026-07-30');
  });
});
