import { describe, expect, it } from '@jest/globals';
import { dueAt } from './key-age.js';

describe('when a key is to be replaced', () => {
  const current = { version: 3, createdAt: new Date('2026-01-01T00:00:00Z'), goneAt: null };

  it('is so many days after it was made', () => {
    expect(dueAt(current, 365)).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(dueAt(current, 1)).toEqual(new Date('2026-01-02T00:00:00Z'));
  });

  it('is never where there is no key, or where administrators do it', () => {
    expect([dueAt(undefined, 365), dueAt(current, 0)]).toEqual([null, null]);
  });
});
